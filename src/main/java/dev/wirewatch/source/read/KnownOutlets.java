package dev.wirewatch.source.read;

/** Tells by which names the desk knows outlets. */
public interface KnownOutlets {

  /** The names as they are now. */
  OutletLookup names();
}
