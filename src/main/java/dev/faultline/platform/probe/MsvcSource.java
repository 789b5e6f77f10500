package dev.faultline.platform.probe;

import java.util.List;

/** The newest toolset of Visual Studio, from the names of its directories. */
final class MsvcSource implements ProbeSource {
  private static final String[] EDITIONS = {
    "BuildTools", "Community", "Professional", "Enterprise"
  };

  @Override
  public String name() {
    return "Visual Studio";
  }

  @Override
  public List<String> facts(Host host) {
    return host.isWindows() ? List.of("msvc.version") : List.of();
  }

  @Override
  public void read(Host host, Findings findings) {
    for (String year : new String[] {"2019", "2022", "18"}) {
      for (String programs : new String[] {"C:\\Program Files (x86)", "C:\\Program Files"}) {
        for (String edition : EDITIONS) {
          String place =
              programs
                  + "\\Microsoft Visual Studio\\"
                  + year
                  + "\\"
                  + edition
                  + "\\VC\\Tools\\MSVC";
          for (String version : host.names(place)) {
            findings.known("msvc.version", version, place);
          }
        }
      }
    }
    findings.unknown("msvc.version", "no C++ toolset found below Microsoft Visual Studio");
  }
}
