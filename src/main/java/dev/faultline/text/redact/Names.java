package dev.faultline.text.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names met so far, and what stands in their place. */
final class Names {
  /** Accounts and machines that are called the same everywhere. */
  private static final Set<String> GENERIC =
      Set.copyOf(
          Arrays.asList(
              ("root user users ubuntu debian centos fedora admin administrator runner vscode jovyan ec2-user azureuser opc"
                      + " workspace app appuser home public shared default guest nobody linuxbrew vagrant pi ollama docker node"
                      + " runneradmin containeradministrator host localhost server colab lost+found all gradio vllm comfyui"
                      + " codespace gitpod coder builder build ci jenkins gitlab-runner circleci travis name your-name"
                      + " host.docker.internal gateway.docker.internal host.containers.internal host.lima.internal metadata.google.internal"
                      + " username yourname you me test none null localhost.localdomain")
                  .split(" ")));

  /** Names that are also words of this trade: replaced in paths only, or a text loses its sense. */
  private static final Set<String> WORDS =
      Set.copyOf(
          Arrays.asList(
              ("python torch cuda model models data train trainer token cache device memory linux windows macos conda train"
                      + " metal triton gemma llama mistral claude falcon mamba whisper flash queen miner error kernel"
                      + " driver worker engine client router master slave local internal python3 python2 tests venv"
                      + " settings profile profiles default config login index value tensor batch vision audio video"
                      + " image images package packages module library scripts script develop developer research"
                      + " backend frontend gpu nvidia intel apple rocm vulkan adapter system service services project"
                      + " will mark bill jack rose dean rich grant drew miles chase frank page case code core main load file"
                      + " line port type node rank loss step size time info warn fail name path disk host user pool heap"
                      + " lock bind read call send recv free used left open close lost done true false null none void"
                      + " data root temp work base home list item dict hash bits byte word text math rope lora bert clip"
                      + " moon glow sora luna nova atom echo viper eagle raven swift ruby java rust perl bash fish make"
                      + " ninja build clang llvm cmake conda mamba poetry hatch torch numpy scipy pandas keras flax trax"
                      + " jax ray dask spark vllm llama qwen phi yolo opus argo hugo hope faith grace joy april june"
                      + " august summer autumn winter dawn star stan kernel patch hunter mason piper parker porter carter"
                      + " cooper taylor baker gunner sage sky storm rain snow river lake reed heath glen cliff forest"
                      + " projects output outputs input inputs download downloads")
                  .split(" ")));

  private static final int SHORTEST_ANYWHERE = 4;
  private static final int LONGEST = 64;

  /** Two-word names are rare, and each is one search more. */
  private static final int MOST_PHRASES = 16;

  private record Name(Kind kind, String standIn, boolean anywhere) {}

  private final Map<String, Name> names = new HashMap<>();
  private final List<String> phrases = new ArrayList<>();
  private int users;
  private int hosts;

  /**
   * @param certain whether it is a name for sure, wherever it stands
   */
  void user(String name, boolean certain) {
    if (isNew(name, certain)) {
      users++;
      add(name, Kind.USER, "user" + (users == 1 ? "" : users), certain);
    }
  }

  void host(String name, boolean certain) {
    if (isNew(name, certain)) {
      hosts++;
      add(name, Kind.HOST, "host" + (hosts == 1 ? "" : hosts), certain);
    }
  }

  private boolean isNew(String name, boolean certain) {
    String key = name.toLowerCase(Locale.ROOT);
    if (name.isBlank() || name.length() > LONGEST || GENERIC.contains(key) || isStandIn(key)) {
      return false;
    }
    Name known = names.get(key);
    if (known != null && certain && !known.anywhere()) {
      names.put(key, new Name(known.kind(), known.standIn(), isDistinct(key)));
    }
    return known == null;
  }

  private static boolean isStandIn(String key) {
    boolean begins = key.startsWith("user") || key.startsWith("host");
    return begins && key.substring(4).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void add(String name, Kind kind, String standIn, boolean certain) {
    String key = name.toLowerCase(Locale.ROOT);
    names.put(key, new Name(kind, standIn, certain && isDistinct(key)));
    if (name.indexOf(' ') >= 0 && phrases.size() < MOST_PHRASES) {
      phrases.add(name);
    }
  }

  private static boolean isDistinct(String key) {
    return key.length() >= SHORTEST_ANYWHERE && !WORDS.contains(key);
  }

  /**
   * The line with every name replaced that stands where names stand, or cannot be anything else.
   */
  String replace(String line, Removals removals) {
    String text = line;
    for (String phrase : phrases) {
      if (text.contains(phrase)) {
        Name name = names.get(phrase.toLowerCase(Locale.ROOT));
        removals.count(name.kind(), phrase, name.standIn());
        text = text.replace(phrase, name.standIn());
      }
    }
    return names.isEmpty() ? text : words(text, removals);
  }

  private String words(String text, Removals removals) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        out.append(text.charAt(at++));
        continue;
      }
      int end = longest(text, at);
      if (end > 0) {
        String word = text.substring(at, end);
        Name name = names.get(word.toLowerCase(Locale.ROOT));
        out.append(removals.count(name.kind(), word, name.standIn()));
        at = end;
      } else {
        int next = segmentEnd(text, at);
        out.append(text, at, next);
        at = next;
      }
    }
    return out.toString();
  }

  /** End of the longest name that begins here and may be replaced here; -1 when there is none. */
  private int longest(String text, int at) {
    int best = -1;
    int end = at;
    while (end < text.length() && end - at <= LONGEST) {
      end = segmentEnd(text, end);
      if (end - at > LONGEST) {
        break;
      }
      Name name = names.get(text.substring(at, end).toLowerCase(Locale.ROOT));
      if (name != null && (name.anywhere() || Surroundings.nameStandsAt(text, at, end))) {
        best = end;
      }
      boolean joined =
          end + 1 < text.length()
              && "._-$".indexOf(text.charAt(end)) >= 0
              && Character.isLetterOrDigit(text.charAt(end + 1));
      if (!joined) {
        break;
      }
      end++;
    }
    return best;
  }

  private static int segmentEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
