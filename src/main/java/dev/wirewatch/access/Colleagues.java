package dev.wirewatch.access;

import java.util.List;

/** Knows who works at the desk beside whoever is asking. */
public interface Colleagues {

  /** Those who may decide and may sign in at present, by their names; whoever is asking too. */
  List<User> reviewers();
}
