package dev.faultline.check;

import java.util.Set;

/**
 * Commands whose own flags need no source in an entry: they are not the product the entry is about.
 */
final class GeneralTools {
  private static final Set<String> NAMES =
      Set.of(
          ("pip pip3 uv uvx conda mamba apt apt-get apt-cache apt-mark dpkg dnf yum zypper pacman brew winget choco port snap"
                  + " git docker docker-compose podman kubectl helm systemctl journalctl nvidia-smi rocm-smi rocminfo"
                  + " amd-smi nvidia-ctk nvidia-container-cli cmake make ninja gcc g++ clang curl wget tar unzip sed grep egrep awk find"
                  + " ls cat df du free ps kill pkill top lsof ss netstat sysctl dmesg lspci modprobe rmmod lsmod"
                  + " update-initramfs dracut mokutil usermod groupadd chmod chown ulimit export set setx python"
                  + " python3 py node npm ldd ldconfig nm objdump readelf patchelf file stat sha256sum shasum md5 strings"
                  + " vulkaninfo clinfo sycl-ls vainfo xcode-select xcrun softwareupdate defaults launchctl arch xattr"
                  + " wsl netsh sc taskkill tasklist where which command type echo printenv env sudo xcodebuild"
                  + " update-alternatives add-apt-repository ubuntu-drivers dkms nproc lscpu getent timeout tee sort head tail"
                  + " mount umount fallocate mkswap swapon swapoff powershell cmd rustup cargo ffmpeg ffprobe ray"
                  + " nvcc pyenv virtualenv tmux ssh rsync reboot shutdown date id groups newgrp mkdir rm mv cp ln touch"
                  + " test time bash sh zsh huggingface-cli hf nsys cuobjdump system_profiler sw_vers vm_stat memory_pressure"
                  + " otool lipo codesign spctl install_name_tool locate pgrep xargs tr cut uname locale locale-gen chsh"
                  + " Get-Process Get-ChildItem Remove-Item New-ItemProperty Set-ItemProperty Get-CimInstance"
                  + " Get-NetTCPConnection Stop-Process Restart-Service Invoke-WebRequest Start-Process")
              .split(" "));

  private GeneralTools() {}

  /** Whether a command line uses a {@code --flag} of a tool that is not one of them. */
  static boolean hasProductFlag(String command) {
    for (String part : command.split("\\s*(?:\\|\\||&&|[|;])\\s*")) {
      if (partHasProductFlag(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean partHasProductFlag(String part) {
    String[] words = part.strip().split("\\s+");
    int at = 0;
    while (at < words.length
        && (words[at].equals("sudo") || words[at].equals("env") || words[at].contains("="))) {
      at++;
    }
    if (at >= words.length || NAMES.contains(name(words[at]))) {
      return false;
    }
    for (int i = at + 1; i < words.length; i++) {
      if (words[i].startsWith("--")
          && words[i].length() > 2
          && !words[i].equals("--version")
          && !words[i].equals("--help")) {
        return true;
      }
    }
    return false;
  }

  private static String name(String word) {
    String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }
}
