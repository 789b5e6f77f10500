/**
 * The live probe: this machine in, a {@link dev.faultline.platform.Platform} out.
 *
 * <p>{@link dev.faultline.platform.probe.Probe} runs every {@link
 * dev.faultline.platform.probe.ProbeSource} on a thread of its own. A source reads files and asks
 * tools through its {@link dev.faultline.platform.probe.Host}, which tests replace by a directory
 * and recorded answers. Nothing here writes, elevates, starts a shell or leaves the machine; what
 * hangs, is missing or answers nonsense becomes an unknown fact.
 */
package dev.faultline.platform.probe;
