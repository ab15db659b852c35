package dev.wirewatch.feed.poll;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The threads that wait for servers at present. They alone may be interrupted when the program
 * stops: an interrupt of one that uses the database would close its file under everybody.
 */
final class ServerWaits {

  private final Set<Thread> waiting = new HashSet<>();
  private boolean over;

  /** Does something that waits for a server; once waits are over it is interrupted at once. */
  <T> T during(Supplier<T> wait) {
    enter();
    try {
      return wait.get();
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    waiting.add(Thread.currentThread());
    if (over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves no interrupt behind for what the thread does next. */
  private synchronized void leave() {
    waiting.remove(Thread.currentThread());
    Thread.interrupted();
  }

  /** Ends all waits, and those that begin later. */
  synchronized void end() {
    over = true;
    waiting.forEach(Thread::interrupt);
  }

  synchronized boolean areOver() {
    return over;
  }
}
