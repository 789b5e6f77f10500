# Facts about this machine as JSON on standard output, for `faultline --platform FILE` on another one.
# Windows PowerShell 5.1 and PowerShell 7; needs no Java. Read-only, no network, prints no token.
#   powershell -NoProfile -ExecutionPolicy Bypass -File probe.ps1 > platform.json
# Names and meanings: docs/facts.md.

$ErrorActionPreference = 'SilentlyContinue'
$facts = [ordered]@{}
$missing = [ordered]@{}

function Add-Fact([string]$Name, $Value, [string]$Source) {
  $text = "$Value".Trim()
  if ($text -eq '' -or $text -eq '[N/A]' -or $text -eq 'N/A' -or $facts.Contains($Name)) { return }
  $facts[$Name] = [ordered]@{ value = $text; source = $Source }
}

function Add-Unknown([string]$Name, [string]$Why) {
  if (-not $facts.Contains($Name)) { $missing[$Name] = $Why }
}

function Add-Flag([string]$Name, [bool]$Value, [string]$Source) {
  Add-Fact $Name $Value.ToString().ToLowerInvariant() $Source
}

function Get-Tool([string]$Program) {
  (Get-Command $Program -CommandType Application | Select-Object -First 1).Source
}

function Add-Tool([string]$Name, [string]$Program, [string]$Argument, [string]$Pattern) {
  $tool = Get-Tool $Program
  if (-not $tool) { Add-Unknown $Name "$Program not found"; return }
  $text = (& $tool $Argument 2>&1 | Out-String)
  if ($text -match $Pattern) { Add-Fact $Name $Matches[1] $Program } else { Add-Unknown $Name "$Program does not tell" }
}

# System
Add-Fact 'os' 'windows' 'this script'
Add-Fact 'shell' 'powershell' 'this script'
Add-Fact 'os.version' ([Environment]::OSVersion.Version.ToString()) '.NET'
$arch = if ($env:PROCESSOR_ARCHITEW6432) { $env:PROCESSOR_ARCHITEW6432 } else { $env:PROCESSOR_ARCHITECTURE }
if ($arch -eq 'ARM64') { Add-Fact 'arch' 'arm64' 'environment' } else { Add-Fact 'arch' 'x86_64' 'environment' }
Add-Flag 'ci' ([bool]($env:CI -or $env:GITHUB_ACTIONS -or $env:TF_BUILD)) 'environment'
Add-Flag 'proxy' ([bool]($env:HTTPS_PROXY -or $env:HTTP_PROXY -or $env:ALL_PROXY)) 'environment'
$system = Get-CimInstance Win32_OperatingSystem
$computer = Get-CimInstance Win32_ComputerSystem
$processor = @(Get-CimInstance Win32_Processor)[0]
Add-Fact 'ram.total' $computer.TotalPhysicalMemory 'CIM'
if ($system) {
  Add-Fact 'ram.available' ([uint64]$system.FreePhysicalMemory * 1024) 'CIM'
  Add-Fact 'swap.total' ([uint64]$system.SizeStoredInPagingFiles * 1024) 'CIM'
  Add-Fact 'swap.free' ([uint64]$system.FreeSpaceInPagingFiles * 1024) 'CIM'
}
Add-Fact 'cpu.model' $processor.Name 'CIM'
Add-Fact 'cpu.cores' $computer.NumberOfLogicalProcessors 'CIM'
$drive = Get-PSDrive -Name $env:USERPROFILE.Substring(0, 1)
Add-Fact 'disk.home_free' $drive.Free 'file system'
$cache = if ($env:HF_HUB_CACHE) { $env:HF_HUB_CACHE } elseif ($env:HF_HOME) { $env:HF_HOME } else { $env:USERPROFILE }
Add-Fact 'disk.cache_free' (Get-PSDrive -Name $cache.Substring(0, 1)).Free 'file system'
Add-Fact 'disk.tmp_free' (Get-PSDrive -Name $env:TEMP.Substring(0, 1)).Free 'file system'

# GPU
$smi = Get-Tool 'nvidia-smi'
if (-not $smi) { $smi = Get-Tool "$env:ProgramFiles\NVIDIA Corporation\NVSMI\nvidia-smi.exe" }
if ($smi) {
  $rows = @(& $smi '--query-gpu=name,driver_version,memory.total,memory.free,compute_cap' '--format=csv,noheader,nounits' | Where-Object { $_ -match ', .*, ' })
  if ($rows.Count -gt 0) {
    $cells = $rows[0] -split ', '
    Add-Fact 'gpu.vendor' 'nvidia' 'nvidia-smi'
    Add-Fact 'gpu.name' $cells[0] 'nvidia-smi'
    Add-Fact 'gpu.count' $rows.Count 'nvidia-smi'
    Add-Fact 'driver.nvidia' $cells[1] 'nvidia-smi'
    if ($cells[2] -match '^\d') { Add-Fact 'gpu.memory_total' "$($cells[2]) MiB" 'nvidia-smi' }
    if ($cells[3] -match '^\d') { Add-Fact 'gpu.memory_free' "$($cells[3]) MiB" 'nvidia-smi' }
    if ($cells[4] -match '^\d') { Add-Fact 'gpu.compute_capability' $cells[4] 'nvidia-smi' }
  }
  if ((& $smi | Out-String) -match 'CUDA Version:\s*(\d[\d.]*)') { Add-Fact 'driver.cuda' $Matches[1] 'nvidia-smi' }
} else {
  Add-Unknown 'driver.nvidia' 'nvidia-smi not found'
}
$vendors = @()
foreach ($card in Get-CimInstance Win32_VideoController) {
  if ($card.Name -match 'NVIDIA') { $vendors += 'nvidia' }
  elseif ($card.Name -match 'AMD|Radeon') { $vendors += 'amd'; Add-Fact 'gpu.vendor' 'amd' 'CIM'; Add-Fact 'gpu.name' $card.Name 'CIM' }
  elseif ($card.Name -match 'Intel') { $vendors += 'intel' }
}
Add-Fact 'gpu.hardware' (($vendors | Sort-Object -Unique) -join ',') 'CIM'

# Tools
Add-Tool 'cuda.toolkit' 'nvcc' '--version' 'release (\d[\d.]*)'
Add-Fact 'cuda.home' $env:CUDA_PATH 'CUDA_PATH'
Add-Tool 'cmake.version' 'cmake' '--version' 'cmake version (\d\S*)'
Add-Tool 'gcc.version' 'gcc' '-dumpfullversion' '(\d\S*)'
Add-Tool 'docker.version' 'docker' '--version' 'Docker version (\d[\d.]*)'
$msvc = Get-ChildItem "$env:ProgramFiles\Microsoft Visual Studio\*\*\VC\Tools\MSVC\*", "${env:ProgramFiles(x86)}\Microsoft Visual Studio\*\*\VC\Tools\MSVC\*" -Directory | Sort-Object Name | Select-Object -Last 1
Add-Fact 'msvc.version' $msvc.Name 'Visual Studio'
Add-Flag 'ollama.running' ([bool](Get-Process -Name 'ollama')) 'processes'

# Python, without starting it
$python = $null
foreach ($place in @($env:VIRTUAL_ENV, $env:CONDA_PREFIX, '.venv')) {
  foreach ($file in @('Scripts\python.exe', 'python.exe')) {
    if (-not $python -and $place -and (Test-Path (Join-Path $place $file))) { $python = (Resolve-Path (Join-Path $place $file)).Path }
  }
}
if (-not $python) {
  $python = (Get-Command python -CommandType Application | Where-Object { $_.Source -notmatch 'WindowsApps' } | Select-Object -First 1).Source
}
if ($python) {
  Add-Fact 'python.path' $python 'environment, PATH'
  $prefix = Split-Path $python
  if ((Split-Path $prefix -Leaf) -eq 'Scripts') { $prefix = Split-Path $prefix }
  $settings = Join-Path $prefix 'pyvenv.cfg'
  if (Test-Path $settings) {
    $text = Get-Content $settings -Raw
    if ($text -match '(?m)^uv\s*=') { Add-Fact 'python.env' 'uv' 'pyvenv.cfg' } else { Add-Fact 'python.env' 'venv' 'pyvenv.cfg' }
    if ($text -match '(?m)^version(?:_info)?\s*=\s*(\d+\.\d+(?:\.\d+)?)') { Add-Fact 'python.version' $Matches[1] 'pyvenv.cfg' }
  } elseif (Test-Path (Join-Path $prefix 'conda-meta')) {
    Add-Fact 'python.env' 'conda' 'conda-meta'
  } elseif (Test-Path (Join-Path $prefix 'python3*._pth')) {
    Add-Fact 'python.env' 'embedded' 'python._pth'
  } else {
    Add-Fact 'python.env' 'system' $prefix
  }
  $dll = Get-ChildItem (Join-Path $prefix 'python3??.dll') | Select-Object -First 1
  if ($dll.Name -match 'python3(\d+)\.dll') { Add-Fact 'python.version' "3.$($Matches[1])" $dll.Name }
  $site = Join-Path $prefix 'Lib\site-packages'
  if (Test-Path $site) {
    Add-Fact 'python.packages_read' $site 'site-packages'
    $torch = Join-Path $site 'torch\version.py'
    if (Test-Path $torch) {
      $text = Get-Content $torch -Raw
      if ($text -match "__version__\s*=\s*'([^']+)'") { Add-Fact 'pkg.torch' $Matches[1] 'torch/version.py' }
      if ($text -match "(?m)^cuda[^=\r\n]*=\s*'([^']+)'") { Add-Fact 'torch.build' 'cuda' 'torch/version.py'; Add-Fact 'torch.cuda' $Matches[1] 'torch/version.py' }
      elseif ($text -match "(?m)^hip[^=\r\n]*=\s*'([^']+)'") { Add-Fact 'torch.build' 'rocm' 'torch/version.py'; Add-Fact 'torch.hip' $Matches[1] 'torch/version.py' }
      else { Add-Fact 'torch.build' 'cpu' 'torch/version.py' }
    }
    foreach ($entry in Get-ChildItem $site -Directory -Filter '*.dist-info') {
      if ($entry.Name -match '^([A-Za-z0-9][A-Za-z0-9._]*)-(\d[^-]*)\.dist-info$') {
        Add-Fact ('pkg.' + ($Matches[1].ToLowerInvariant() -replace '[-.]', '_')) $Matches[2] $site
      }
    }
  }
} else {
  Add-Unknown 'python.path' 'no Python found'
}

# Listed variables; user names and passwords inside URLs are removed
foreach ($name in @(
    'ACCELERATE_USE_FSDP', 'AMD_SERIALIZE_KERNEL', 'BNB_CUDA_VERSION', 'CC', 'CMAKE_ARGS', 'CONDA_DEFAULT_ENV',
    'CONDA_PREFIX', 'CUDAHOSTCXX', 'CUDA_ARCHS', 'CUDA_DEVICE_MAX_CONNECTIONS', 'CUDA_DEVICE_ORDER', 'CUDA_HOME',
    'CUDA_LAUNCH_BLOCKING', 'CUDA_MODULE_LOADING', 'CUDA_PATH', 'CUDA_VISIBLE_DEVICES', 'CUDNN_PATH', 'CXX',
    'DS_BUILD_OPS', 'DS_SKIP_CUDA_CHECK', 'DYLD_LIBRARY_PATH', 'FLASH_ATTENTION_FORCE_BUILD',
    'FLASH_ATTENTION_SKIP_CUDA_BUILD', 'FLASH_ATTENTION_TRITON_AMD_ENABLE', 'FORCE_CMAKE',
    'GGML_CUDA_ENABLE_UNIFIED_MEMORY', 'GGML_CUDA_FORCE_MMQ', 'GGML_CUDA_NO_PINNED', 'GGML_METAL_PATH_RESOURCES',
    'GGML_VK_VISIBLE_DEVICES', 'GLOO_SOCKET_IFNAME', 'GPU_DEVICE_ORDINAL', 'HF_DATASETS_CACHE',
    'HF_DATASETS_OFFLINE', 'HF_ENDPOINT', 'HF_HOME', 'HF_HUB_CACHE', 'HF_HUB_DISABLE_SYMLINKS',
    'HF_HUB_DISABLE_XET', 'HF_HUB_DOWNLOAD_TIMEOUT', 'HF_HUB_ENABLE_HF_TRANSFER', 'HF_HUB_ETAG_TIMEOUT',
    'HF_HUB_OFFLINE', 'HF_MODULES_CACHE', 'HF_XET_HIGH_PERFORMANCE', 'HIP_PATH', 'HIP_VISIBLE_DEVICES',
    'HSA_ENABLE_SDMA', 'HSA_OVERRIDE_GFX_VERSION', 'HSA_XNACK', 'HUGGINGFACE_HUB_CACHE', 'KMP_DUPLICATE_LIB_OK',
    'LD_LIBRARY_PATH', 'LD_PRELOAD', 'LLAMA_CACHE', 'LOCAL_RANK', 'MALLOC_ARENA_MAX', 'MASTER_ADDR',
    'MASTER_PORT', 'MAX_JOBS', 'MIOPEN_FIND_MODE', 'MKL_NUM_THREADS', 'MKL_THREADING_LAYER',
    'MTL_CAPTURE_ENABLED', 'NCCL_CUMEM_ENABLE', 'NCCL_DEBUG', 'NCCL_IB_DISABLE', 'NCCL_IB_HCA',
    'NCCL_NVLS_ENABLE', 'NCCL_P2P_DISABLE', 'NCCL_SHM_DISABLE', 'NCCL_SOCKET_IFNAME', 'NVCC_APPEND_FLAGS',
    'NVCC_THREADS', 'NVIDIA_DRIVER_CAPABILITIES', 'NVIDIA_VISIBLE_DEVICES', 'OLLAMA_CONTEXT_LENGTH',
    'OLLAMA_DEBUG', 'OLLAMA_FLASH_ATTENTION', 'OLLAMA_GPU_OVERHEAD', 'OLLAMA_HOST', 'OLLAMA_KEEP_ALIVE',
    'OLLAMA_KV_CACHE_TYPE', 'OLLAMA_LLM_LIBRARY', 'OLLAMA_LOAD_TIMEOUT', 'OLLAMA_MAX_LOADED_MODELS',
    'OLLAMA_MAX_QUEUE', 'OLLAMA_MODELS', 'OLLAMA_NEW_ENGINE', 'OLLAMA_NOPRUNE', 'OLLAMA_NUM_PARALLEL',
    'OLLAMA_ORIGINS', 'OLLAMA_SCHED_SPREAD', 'OLLAMA_TMPDIR', 'OLLAMA_VULKAN', 'OMP_NUM_THREADS',
    'ONEAPI_DEVICE_SELECTOR', 'ONEAPI_ROOT', 'OPENBLAS_NUM_THREADS', 'PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION',
    'PYENV_VERSION', 'PYTHONHOME', 'PYTHONIOENCODING', 'PYTHONNOUSERSITE', 'PYTHONPATH', 'PYTHONUTF8',
    'PYTORCH_ALLOC_CONF', 'PYTORCH_CUDA_ALLOC_CONF', 'PYTORCH_ENABLE_MPS_FALLBACK', 'PYTORCH_HIP_ALLOC_CONF',
    'PYTORCH_MPS_HIGH_WATERMARK_RATIO', 'PYTORCH_MPS_LOW_WATERMARK_RATIO', 'PYTORCH_NO_CUDA_MEMORY_CACHING',
    'PYTORCH_NVML_BASED_CUDA_CHECK', 'PYTORCH_ROCM_ARCH', 'RANK', 'ROCM_HOME', 'ROCM_PATH',
    'ROCR_VISIBLE_DEVICES', 'SGLANG_ALLOW_OVERWRITE_LONGER_CONTEXT_LEN', 'SYCL_CACHE_PERSISTENT', 'TMPDIR',
    'TOKENIZERS_PARALLELISM', 'TORCHDYNAMO_DISABLE', 'TORCHINDUCTOR_CACHE_DIR', 'TORCH_CUDA_ARCH_LIST',
    'TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD', 'TORCH_FORCE_WEIGHTS_ONLY_LOAD', 'TORCH_HOME',
    'TORCH_NCCL_ASYNC_ERROR_HANDLING', 'TORCH_ROCM_AOTRITON_ENABLE_EXPERIMENTAL', 'TORCH_USE_CUDA_DSA',
    'TP_SOCKET_IFNAME', 'TRANSFORMERS_CACHE', 'TRANSFORMERS_OFFLINE', 'TRITON_CACHE_DIR', 'TRITON_PTXAS_PATH',
    'UR_L0_ENABLE_RELAXED_ALLOCATION_LIMITS', 'USE_LIBUV', 'VIRTUAL_ENV', 'VLLM_ALLOW_LONG_MAX_MODEL_LEN',
    'VLLM_ATTENTION_BACKEND', 'VLLM_CACHE_ROOT', 'VLLM_CPU_KVCACHE_SPACE', 'VLLM_ENABLE_V1_MULTIPROCESSING',
    'VLLM_HOST_IP', 'VLLM_PORT', 'VLLM_TARGET_DEVICE', 'VLLM_USE_FLASHINFER_SAMPLER', 'VLLM_USE_MODELSCOPE',
    'VLLM_USE_PRECOMPILED', 'VLLM_USE_V1', 'VLLM_WORKER_MULTIPROC_METHOD', 'WORLD_SIZE', 'WSL_DISTRO_NAME',
    'XDG_CACHE_HOME', 'XFORMERS_DISABLED', 'ZE_AFFINITY_MASK'
  )) {
  $content = [Environment]::GetEnvironmentVariable($name)
  if ($content) { Add-Fact "env.$name" ($content -replace '://[^/@ ]*@', '://') 'environment' }
}
$tokenFile = if ($env:HF_HOME) { Join-Path $env:HF_HOME 'token' } else { Join-Path $env:USERPROFILE '.cache\huggingface\token' }
Add-Flag 'token.hf' ([bool]($env:HF_TOKEN -or $env:HUGGING_FACE_HUB_TOKEN -or (Test-Path $tokenFile))) 'environment, token file'

[ordered]@{
  schemaVersion = '1'
  takenOn = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
  facts = $facts
  unknown = $missing
} | ConvertTo-Json -Depth 4
