package dev.faultline.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnixCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "python -m pip install --upgrade torch",
        "pip list",
        "git pull",
        "nvidia-smi --query-gpu=memory.used --format=csv",
        "docker compose up -d",
        "ollama pull llama3.2",
        "A1111 --help"
      })
  void programs_run_in_every_shell(String command) {
    assertThat(UnixCommand.isOne(command)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sudo usermod -aG render $USER",
        "ls -l /dev/kfd",
        "pip list | grep -i torch",
        "kill $(lsof -t -i:11434)",
        "CUDA_VISIBLE_DEVICES=0 python train.py",
        "HF_HUB_OFFLINE=1 vllm serve m",
        "rm -rf ~/.triton/cache",
        "cat /proc/meminfo"
      })
  void the_words_of_unix_are_not_offered_to_windows(String command) {
    assertThat(UnixCommand.isOne(command)).isTrue();
  }
}
