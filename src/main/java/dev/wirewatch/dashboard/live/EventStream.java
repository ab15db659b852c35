package dev.wirewatch.dashboard.live;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page's connection, once its request has been answered. The server keeps a connection that is
 * handed over like this without everything that a request takes: its buffers, which are ten times
 * as large, go back to where the next request takes them from. Public, because the server makes it.
 */
public final class EventStream implements InternalHttpUpgradeHandler {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final int IGNORED_AT_ONCE = 256;

  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Runnable first;
  private volatile @Nullable Runnable last;
  private volatile @Nullable SocketWrapperBase<?> connection;
  private boolean missed;

  /**
   * Has something done when it can be written to, and when it has ended; said before its request is
   * over.
   */
  void on(Runnable opened, Runnable ended) {
    first = opened;
    last = ended;
  }

  @Override
  public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
    connection = wrapper;
  }

  /** The request is over, and the connection belongs to the stream. */
  @Override
  public void init(WebConnection unused) {
    Runnable opened = first;
    if (over.get()) {
      end();
    } else if (opened != null) {
      opened.run();
    }
  }

  /**
   * Writes without waiting; only one thread may. A connection that does not take all of it, because
   * its page reads too slowly, is ended: the page opens another and asks for what it has missed. So
   * is one that has still not been handed over at the second event: its request has failed.
   */
  void send(byte[] event) {
    SocketWrapperBase<?> open = connection;
    if (open == null) {
      endIfLost();
      return;
    }
    try {
      open.write(false, event, 0, event.length);
      if (open.flush(false)) {
        end();
      }
    } catch (IOException e) {
      LOG.debug("A page that listened is gone", e);
      end();
    }
  }

  private void endIfLost() {
    if (missed) {
      end();
    }
    missed = true;
  }

  /** Closes the connection. */
  void end() {
    SocketWrapperBase<?> open = connection;
    if (open != null) {
      open.close();
    }
    destroy();
  }

  /** What a page sends while it listens is ignored; that it sends the end, ends it. */
  @Override
  public SocketState upgradeDispatch(SocketEvent event) {
    SocketWrapperBase<?> open = connection;
    if (open == null || event != SocketEvent.OPEN_READ) {
      return SocketState.CLOSED;
    }
    byte[] ignored = new byte[IGNORED_AT_ONCE];
    try {
      int read = open.read(false, ignored, 0, ignored.length);
      while (read > 0) {
        read = open.read(false, ignored, 0, ignored.length);
      }
      return read < 0 ? SocketState.CLOSED : SocketState.UPGRADED;
    } catch (IOException e) {
      LOG.debug("A page that listened is gone", e);
      return SocketState.CLOSED;
    }
  }

  /** The server has closed it, or is about to. */
  @Override
  public void destroy() {
    Runnable ended = last;
    if (over.compareAndSet(false, true) && ended != null) {
      ended.run();
    }
  }

  @Override
  public void pause() {
    end();
  }

  @Override
  public void setSslSupport(SSLSupport support) {
    // Nothing here depends on how the connection is secured.
  }

  @Override
  public void timeoutAsync(long now) {
    // Streams stay open for as long as their pages do.
  }
}
