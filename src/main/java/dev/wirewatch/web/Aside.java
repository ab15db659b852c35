package dev.wirewatch.web;

/** For work that keeps a request waiting for something else than the program's own processors. */
@FunctionalInterface
public interface Aside {

  /**
   * Gives up the place of this thread's request in the lane of requests, before it waits; does
   * nothing where there is none.
   *
   * @throws Busy if too many requests wait for such things already
   */
  void stepAside();
}
