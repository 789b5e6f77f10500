package dev.faultline.platform.probe;

import java.io.IOException;
import java.util.List;

/**
 * One place where facts are read: a file, a tool, a port. Each runs on its own thread with its own
 * time limit.
 */
interface ProbeSource {
  /** Name for people, as in "nvidia-smi did not answer". */
  String name();

  /**
   * The facts that it answers for on this host; those it does not give become unknown. Empty:
   * nothing to do here.
   */
  List<String> facts(Host host);

  /**
   * Reads what there is.
   *
   * @throws IOException when nothing more can be read; what was found before counts
   */
  void read(Host host, Findings findings) throws IOException;
}
