#!/bin/sh
# Facts about this machine as JSON on standard output, for `faultline --platform FILE` on another one.
# POSIX sh; needs no Java. Read-only, no network beyond loopback, prints no token.
#   sh probe.sh > platform.json
# Names and meanings: docs/facts.md. Variables that may be printed: the list below, nothing else.

LC_ALL=C
export LC_ALL
seen=' '
unknown=''
separator=''

# A JSON string; processes are started only for values that need escaping.
quote() {
  case $1 in
    *[\\\"]* | *[[:cntrl:]]*)
      quoted=$(printf '%s' "$1" | tr '[:cntrl:]' ' ' | sed 's/\\/\\\\/g; s/"/\\"/g') ;;
    *) quoted=$1 ;;
  esac
}

# known NAME VALUE SOURCE: the first value of a name counts.
known() {
  case $2 in '' | '[N/A]' | '[Not Supported]' | N/A) return 0 ;; esac
  case $seen in *" $1 "*) return 0 ;; esac
  seen="$seen$1 "
  quote "$2"
  value=$quoted
  quote "$3"
  printf '%s\n    "%s": {"value": "%s", "source": "%s"}' "$separator" "$1" "$value" "$quoted"
  separator=,
}

# unknown NAME WHY
unknown() {
  case $seen in *" $1 "*) return 0 ;; esac
  seen="$seen$1 "
  quote "$2"
  unknown="$unknown${unknown:+,}
    \"$1\": \"$quoted\""
}

# flag NAME SOURCE COMMAND...: true when the command succeeds.
flag() {
  flag_name=$1
  flag_source=$2
  shift 2
  if "$@" >/dev/null 2>&1; then known "$flag_name" true "$flag_source"; else known "$flag_name" false "$flag_source"; fi
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a tool for at most 5 seconds where `timeout` exists, with closed input.
ask() {
  if have timeout; then timeout 5 "$@" </dev/null 2>/dev/null; else "$@" </dev/null 2>/dev/null; fi
}

# First word that looks like a version.
version() { sed -n 's/^[^0-9]*\([0-9][0-9A-Za-z.+-]*\).*/\1/p' | head -n 1; }

tool() { # tool FACT PROGRAM ARGUMENT [TEXT BEFORE THE VERSION]
  if have "$2"; then
    known "$1" "$(ask "$2" "$3" | sed -n "s/${4:+.*}${4-^}/ /p" | version)" "$2"
    unknown "$1" "$2 does not tell"
  else
    unknown "$1" "$2 not found"
  fi
}

free_kib() { df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print $4 " KiB" }'; }

existing() {
  place=$1
  while [ ! -e "$place" ] && [ "$place" != / ] && [ "$place" != . ]; do place=$(dirname "$place"); done
  printf '%s' "$place"
}

system() {
  case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=macos ;;
    MINGW* | MSYS* | CYGWIN*) os=windows ;;
    *) os=$(uname -s | tr '[:upper:]' '[:lower:]') ;;
  esac
  known os "$os" uname
  case $(uname -m) in
    x86_64 | amd64) known arch x86_64 uname ;;
    aarch64 | arm64) known arch arm64 uname ;;
    *) known arch "$(uname -m)" uname ;;
  esac
  known shell posix 'this script'
  if [ -n "${CI-}${GITHUB_ACTIONS-}${GITLAB_CI-}" ]; then known ci true environment; else known ci false environment; fi
  if [ -n "${HTTPS_PROXY-}${https_proxy-}${HTTP_PROXY-}${http_proxy-}${ALL_PROXY-}" ]; then
    known proxy true environment
  else
    known proxy false environment
  fi
  if [ "$(id -u)" = 0 ]; then known user.root true id; else known user.root false id; fi
}

linux() {
  known kernel.version "$(uname -r)" uname
  case $(uname -r) in *icrosoft*) known wsl true uname ;; *) known wsl false uname ;; esac
  if [ -r /etc/os-release ]; then
    known os.version "$(sed -n 's/^VERSION_ID=//p' /etc/os-release | tr -d \"\')" /etc/os-release
    known os.distro "$(sed -n 's/^ID=//p' /etc/os-release | tr -d \"\')" /etc/os-release
  fi
  if [ -n "${KUBERNETES_SERVICE_HOST-}" ]; then kind=kubernetes
  elif [ -e /run/.containerenv ]; then kind=podman
  elif [ -e /.dockerenv ]; then kind=docker
  else kind=''; fi
  if [ -n "$kind" ]; then known container true files; known container.kind "$kind" files
  else known container false files; fi
  for pair in ram.total:MemTotal ram.available:MemAvailable swap.total:SwapTotal swap.free:SwapFree; do
    known "${pair%%:*}" "$(sed -n "s/^${pair#*:}: *//p" /proc/meminfo)" /proc/meminfo
  done
  for file in /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes; do
    if [ -r "$file" ]; then
      limit=$(cat "$file")
      # Without a limit v2 says max and v1 a number of 19 digits.
      if [ "$limit" != max ] && [ ${#limit} -lt 19 ]; then known cgroup.memory_limit "$limit" "$file"; fi
    fi
  done
  unknown cgroup.memory_limit 'no limit is set'
  known shm.size "$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $2 " KiB" }')" /dev/shm
  known ulimit.nofile "$(ulimit -n)" ulimit
  known ulimit.memlock "$(sed -n 's/^Max locked memory *\([0-9a-z]*\).*/\1/p' /proc/self/limits 2>/dev/null)" /proc/self/limits
  known cpu.model "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" /proc/cpuinfo
  known cpu.cores "$(grep -c '^processor' /proc/cpuinfo)" /proc/cpuinfo
  for pair in avx:avx avx2:avx2 avx512:avx512f amx:amx_tile f16c:f16c; do
    flag "cpu.${pair%%:*}" /proc/cpuinfo grep -q -m 1 -w "${pair#*:}" /proc/cpuinfo
  done
  groups=" $(id -Gn) "
  case $groups in *' docker '*) known user.docker_group true id ;; *) known user.docker_group false id ;; esac
  case $groups in *' render '* | *' video '*) known user.render_group true id ;; *) known user.render_group false id ;; esac
  flag rocm.kfd /dev/kfd test -e /dev/kfd
  if [ -e /dev/kfd ]; then flag rocm.kfd_access /dev/kfd test -r /dev/kfd -a -w /dev/kfd; fi
  flag driver.nouveau /sys/module test -d /sys/module/nouveau
  if have getconf; then known glibc.version "$(ask getconf GNU_LIBC_VERSION | version)" getconf; fi
  for library in /usr/lib/x86_64-linux-gnu /usr/lib/aarch64-linux-gnu /usr/lib64 /usr/lib; do
    if [ -r "$library/libstdc++.so.6" ]; then
      newest=$(tr -c 'A-Za-z0-9_.' '\n' < "$library/libstdc++.so.6" | sed -n 's/^GLIBCXX_3\.4\.\([0-9][0-9]*\)$/\1/p' | sort -n | tail -n 1)
      known libstdcxx.glibcxx "${newest:+3.4.$newest}" "$library"
    fi
  done
}

macos() {
  known os.version "$(sw_vers -productVersion)" sw_vers
  known ram.total "$(sysctl -n hw.memsize)" sysctl
  known cpu.cores "$(sysctl -n hw.ncpu)" sysctl
  known cpu.model "$(sysctl -n machdep.cpu.brand_string)" sysctl
  if [ "$(sysctl -n hw.optional.arm64 2>/dev/null)" = 1 ]; then
    known gpu.vendor apple sysctl
    known gpu.name "$(sysctl -n machdep.cpu.brand_string)" sysctl
    known gpu.unified_memory true sysctl
  fi
  if [ "$(sysctl -n sysctl.proc_translated 2>/dev/null)" = 1 ]; then known rosetta true sysctl; else known rosetta false sysctl; fi
  known metal.wired_limit_mb "$(sysctl -n iogpu.wired_limit_mb 2>/dev/null)" sysctl
}

nvidia() {
  smi=nvidia-smi
  if ! have "$smi" && [ -x /usr/lib/wsl/lib/nvidia-smi ]; then smi=/usr/lib/wsl/lib/nvidia-smi; fi
  if have "$smi"; then
    fields=name,driver_version,memory.total,memory.free,compute_cap
    rows=$(ask "$smi" --query-gpu="$fields" --format=csv,noheader,nounits | grep ', .*, ')
    if [ -n "$rows" ]; then
      row=$(printf '%s\n' "$rows" | head -n 1)
      cell() { printf '%s' "$row" | awk -F ', ' -v n="$1" '{ print $n }'; }
      known gpu.vendor nvidia nvidia-smi
      known gpu.name "$(cell 1)" nvidia-smi
      known gpu.count "$(printf '%s\n' "$rows" | grep -c .)" nvidia-smi
      known driver.nvidia "$(cell 2)" nvidia-smi
      case $(cell 3) in
        [0-9]*)
          known gpu.memory_total "$(cell 3) MiB" nvidia-smi
          case $(cell 4) in [0-9]*) known gpu.memory_free "$(cell 4) MiB" nvidia-smi ;; esac ;;
        '[N/A]' | '[Not Supported]') known gpu.unified_memory true nvidia-smi ;;
      esac
      case $(cell 5) in [0-9]*) known gpu.compute_capability "$(cell 5)" nvidia-smi ;; esac
    fi
    known driver.cuda "$(ask "$smi" | sed -n 's/.*CUDA Version: *\([0-9.]*\).*/\1/p' | head -n 1)" nvidia-smi
    unknown driver.nvidia 'nvidia-smi does not tell'
  else
    unknown driver.nvidia 'nvidia-smi not found'
  fi
  module=/proc/driver/nvidia/version
  if [ -r "$module" ]; then
    known driver.nvidia_module "$(sed -n 's/^NVRM version:.*  *\([0-9][0-9]*\.[0-9.]*\) .*/\1/p' "$module")" "$module"
    flag driver.nvidia_open "$module" grep -q 'Open Kernel Module' "$module"
  else
    unknown driver.nvidia_module "$module not there"
  fi
}

amd() {
  for file in /sys/class/kfd/kfd/topology/nodes/*/properties; do
    [ -r "$file" ] || continue
    target=$(sed -n 's/^gfx_target_version //p' "$file")
    case $target in '' | 0 | *[!0-9]*) continue ;; esac
    known gpu.vendor amd /sys/class/kfd
    known gpu.gfx "$(printf 'gfx%d%x%x' $((target / 10000)) $((target / 100 % 100)) $((target % 100)))" /sys/class/kfd
    vram=/sys/class/drm/renderD$(sed -n 's/^drm_render_minor //p' "$file")/device/mem_info_vram
    if [ -r "${vram}_total" ] && [ -r "${vram}_used" ]; then
      total=$(cat "${vram}_total")
      known gpu.memory_total "$total" mem_info_vram_total
      known gpu.memory_free "$((total - $(cat "${vram}_used")))" mem_info_vram_used
    fi
  done
  if [ -r /opt/rocm/.info/version ]; then
    known rocm.version "$(sed 's/-.*//' /opt/rocm/.info/version)" /opt/rocm/.info/version
  else
    unknown rocm.version 'no ROCm installation found'
  fi
}

tools() {
  tool cmake.version cmake --version 'cmake version'
  # On macOS both names may open a window that offers to install a compiler.
  if [ "$os" != macos ] || [ -e /Library/Developer/CommandLineTools/usr/bin/clang ]; then
    tool clang.version clang --version 'clang version'
  fi
  if [ "$os" != macos ]; then tool gcc.version gcc -dumpfullversion; fi
  tool docker.version docker --version 'Docker version'
  tool docker.nvidia_toolkit nvidia-ctk --version 'CLI version'
  tool cuda.toolkit nvcc --version 'release'
  if [ -n "${CUDA_HOME-}" ]; then
    known cuda.home "$CUDA_HOME" CUDA_HOME
  elif have nvcc; then
    known cuda.home "$(dirname "$(dirname "$(command -v nvcc)")")" 'place of nvcc'
  fi
  if have ollama; then
    known ollama.client "$(ask env OLLAMA_HOST=127.0.0.1:9 ollama --version | sed -n 's/.*version is/ /p' | version)" ollama
  else
    unknown ollama.client 'ollama not found'
  fi
}

packages() { # packages DIRECTORY PREFIX-OF-INTERPRETER
  known python.packages_read "$1" 'site-packages'
  if [ -r "$1/torch/version.py" ]; then
    text=$(cat "$1/torch/version.py")
    field() { printf '%s\n' "$text" | sed -n "s/^$1[^=]*= *['\"]\([^'\"]*\)['\"].*/\1/p" | head -n 1; }
    known pkg.torch "$(field __version__)" torch/version.py
    cuda=$(field cuda)
    hip=$(field hip)
    if [ -n "$cuda" ]; then known torch.build cuda torch/version.py; known torch.cuda "$cuda" torch/version.py
    elif [ -n "$hip" ]; then known torch.build rocm torch/version.py; known torch.hip "$hip" torch/version.py
    elif [ "$os" = macos ]; then known torch.build mps torch/version.py
    else known torch.build cpu torch/version.py; fi
  fi
  list=$(ls "$1" | sed -n 's/^\([A-Za-z0-9][A-Za-z0-9._]*\)-\([0-9][^-]*\)\.dist-info$/\1 \2/p' |
    awk '{ name = tolower($1); gsub(/[-.]/, "_", name); print name " " $2 }')
  while read -r package release; do
    if [ -n "$package" ]; then known "pkg.$package" "$release" "$1"; fi
  done <<EOF
$list
EOF
}

python() {
  interpreter=''
  for place in "${VIRTUAL_ENV-}" "${CONDA_PREFIX-}" ./.venv; do
    if [ -z "$interpreter" ] && [ -n "$place" ] && [ -x "$place/bin/python" ]; then interpreter=$place/bin/python; fi
  done
  if [ -z "$interpreter" ]; then interpreter=$(command -v python3 || command -v python); fi
  if [ -z "$interpreter" ]; then unknown python.path 'no Python found'; return 0; fi
  case $interpreter in
    */shims/*) if have pyenv; then interpreter=$(ask pyenv which python3 || printf '%s' "$interpreter"); fi ;;
  esac
  known python.path "$interpreter" 'environment, PATH'
  prefix=$(dirname "$(dirname "$interpreter")")
  if [ -r "$prefix/pyvenv.cfg" ]; then
    if grep -q '^uv *=' "$prefix/pyvenv.cfg"; then known python.env uv pyvenv.cfg; else known python.env venv pyvenv.cfg; fi
    known python.version "$(sed -n 's/^version[_info]* *= *\([0-9]*\.[0-9]*\.*[0-9]*\).*/\1/p' "$prefix/pyvenv.cfg" | head -n 1)" pyvenv.cfg
  elif [ -d "$prefix/conda-meta" ]; then
    known python.env conda conda-meta
    known python.version "$(ls "$prefix/conda-meta" | sed -n 's/^python-\([0-9.]*\)-.*/\1/p' | head -n 1)" conda-meta
  else
    known python.env system "$prefix"
  fi
  for place in "$prefix"/lib/python3*/site-packages "$HOME"/.local/lib/python3*/site-packages; do
    if [ -d "$place" ]; then
      minor=${place%/site-packages}
      known python.version "${minor##*/python}" "$place"
      packages "$place"
      return 0
    fi
  done
  unknown python.packages_read "no site-packages below $prefix"
}

# The list of docs/facts.md; a test keeps both equal.
variables() {
  for name in ACCELERATE_USE_FSDP AMD_SERIALIZE_KERNEL BNB_CUDA_VERSION CC CMAKE_ARGS CONDA_DEFAULT_ENV \
    CONDA_PREFIX CUDAHOSTCXX CUDA_ARCHS CUDA_DEVICE_MAX_CONNECTIONS CUDA_DEVICE_ORDER CUDA_HOME \
    CUDA_LAUNCH_BLOCKING CUDA_MODULE_LOADING CUDA_PATH CUDA_VISIBLE_DEVICES CUDNN_PATH CXX DS_BUILD_OPS \
    DS_SKIP_CUDA_CHECK DYLD_LIBRARY_PATH FLASH_ATTENTION_FORCE_BUILD FLASH_ATTENTION_SKIP_CUDA_BUILD \
    FLASH_ATTENTION_TRITON_AMD_ENABLE FORCE_CMAKE GGML_CUDA_ENABLE_UNIFIED_MEMORY GGML_CUDA_FORCE_MMQ \
    GGML_CUDA_NO_PINNED GGML_METAL_PATH_RESOURCES GGML_VK_VISIBLE_DEVICES GLOO_SOCKET_IFNAME \
    GPU_DEVICE_ORDINAL HF_DATASETS_CACHE HF_DATASETS_OFFLINE HF_ENDPOINT HF_HOME HF_HUB_CACHE \
    HF_HUB_DISABLE_SYMLINKS HF_HUB_DISABLE_XET HF_HUB_DOWNLOAD_TIMEOUT HF_HUB_ENABLE_HF_TRANSFER \
    HF_HUB_ETAG_TIMEOUT HF_HUB_OFFLINE HF_MODULES_CACHE HF_XET_HIGH_PERFORMANCE HIP_PATH \
    HIP_VISIBLE_DEVICES HSA_ENABLE_SDMA HSA_OVERRIDE_GFX_VERSION HSA_XNACK HUGGINGFACE_HUB_CACHE \
    KMP_DUPLICATE_LIB_OK LD_LIBRARY_PATH LD_PRELOAD LLAMA_CACHE LOCAL_RANK MALLOC_ARENA_MAX MASTER_ADDR \
    MASTER_PORT MAX_JOBS MIOPEN_FIND_MODE MKL_NUM_THREADS MKL_THREADING_LAYER MTL_CAPTURE_ENABLED \
    NCCL_CUMEM_ENABLE NCCL_DEBUG NCCL_IB_DISABLE NCCL_IB_HCA NCCL_NVLS_ENABLE NCCL_P2P_DISABLE \
    NCCL_SHM_DISABLE NCCL_SOCKET_IFNAME NVCC_APPEND_FLAGS NVCC_THREADS NVIDIA_DRIVER_CAPABILITIES \
    NVIDIA_VISIBLE_DEVICES OLLAMA_CONTEXT_LENGTH OLLAMA_DEBUG OLLAMA_FLASH_ATTENTION OLLAMA_GPU_OVERHEAD \
    OLLAMA_HOST OLLAMA_KEEP_ALIVE OLLAMA_KV_CACHE_TYPE OLLAMA_LLM_LIBRARY OLLAMA_LOAD_TIMEOUT \
    OLLAMA_MAX_LOADED_MODELS OLLAMA_MAX_QUEUE OLLAMA_MODELS OLLAMA_NEW_ENGINE OLLAMA_NOPRUNE \
    OLLAMA_NUM_PARALLEL OLLAMA_ORIGINS OLLAMA_SCHED_SPREAD OLLAMA_TMPDIR OLLAMA_VULKAN OMP_NUM_THREADS \
    ONEAPI_DEVICE_SELECTOR ONEAPI_ROOT OPENBLAS_NUM_THREADS PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION \
    PYENV_VERSION PYTHONHOME PYTHONIOENCODING PYTHONNOUSERSITE PYTHONPATH PYTHONUTF8 PYTORCH_ALLOC_CONF \
    PYTORCH_CUDA_ALLOC_CONF PYTORCH_ENABLE_MPS_FALLBACK PYTORCH_HIP_ALLOC_CONF \
    PYTORCH_MPS_HIGH_WATERMARK_RATIO PYTORCH_MPS_LOW_WATERMARK_RATIO PYTORCH_NO_CUDA_MEMORY_CACHING \
    PYTORCH_NVML_BASED_CUDA_CHECK PYTORCH_ROCM_ARCH RANK ROCM_HOME ROCM_PATH ROCR_VISIBLE_DEVICES \
    SGLANG_ALLOW_OVERWRITE_LONGER_CONTEXT_LEN SYCL_CACHE_PERSISTENT TMPDIR TOKENIZERS_PARALLELISM \
    TORCHDYNAMO_DISABLE TORCHINDUCTOR_CACHE_DIR TORCH_CUDA_ARCH_LIST TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD \
    TORCH_FORCE_WEIGHTS_ONLY_LOAD TORCH_HOME TORCH_NCCL_ASYNC_ERROR_HANDLING \
    TORCH_ROCM_AOTRITON_ENABLE_EXPERIMENTAL TORCH_USE_CUDA_DSA TP_SOCKET_IFNAME TRANSFORMERS_CACHE \
    TRANSFORMERS_OFFLINE TRITON_CACHE_DIR TRITON_PTXAS_PATH UR_L0_ENABLE_RELAXED_ALLOCATION_LIMITS \
    USE_LIBUV VIRTUAL_ENV VLLM_ALLOW_LONG_MAX_MODEL_LEN VLLM_ATTENTION_BACKEND VLLM_CACHE_ROOT \
    VLLM_CPU_KVCACHE_SPACE VLLM_ENABLE_V1_MULTIPROCESSING VLLM_HOST_IP VLLM_PORT VLLM_TARGET_DEVICE \
    VLLM_USE_FLASHINFER_SAMPLER VLLM_USE_MODELSCOPE VLLM_USE_PRECOMPILED VLLM_USE_V1 \
    VLLM_WORKER_MULTIPROC_METHOD WORLD_SIZE WSL_DISTRO_NAME XDG_CACHE_HOME XFORMERS_DISABLED \
    ZE_AFFINITY_MASK; do
    eval "content=\${$name-}"
    case $content in
      *://*@*) content=$(printf '%s' "$content" | sed 's|://[^/@ ]*@|://|g') ;;
    esac
    known "env.$name" "$content" environment
  done
  token=${HF_TOKEN-}${HUGGING_FACE_HUB_TOKEN-}
  if [ -n "$token" ] || [ -s "${HF_TOKEN_PATH:-${HF_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/huggingface}/token}" ]; then
    known token.hf true 'environment, token file'
  else
    known token.hf false 'environment, token file'
  fi
}

disks() {
  known disk.home_free "$(free_kib "$HOME")" df
  known disk.tmp_free "$(free_kib "${TMPDIR:-/tmp}")" df
  cache=${HF_HUB_CACHE:-${HF_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/huggingface}/hub}
  known disk.cache_free "$(free_kib "$(existing "$cache")")" df
}

printf '{\n  "schemaVersion": "1",\n  "takenOn": "%s",\n  "facts": {' "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
system
case $os in linux) linux ;; macos) macos ;; esac
disks
nvidia
amd
tools
python
variables
printf '\n  },\n  "unknown": {%s\n  }\n}\n' "$unknown"
