"""JupyterHub on one Linux machine, for one class. docs/TEACHING.md goes through it step by step.

    .venv/bin/jupyterhub -f deploy/jupyterhub_config.py

Learners are accounts of the machine in the group `learners`, teachers in the group `teachers`; a learner sees their own
files only.
"""

import os
import sys
from pathlib import Path
from urllib.parse import urlencode

c = get_config()  # noqa: F821  # JupyterHub gives it to this file

COURSE = Path(__file__).resolve().parents[1]
REPOSITORY = os.environ.get("COURSE_REPOSITORY", "https://github.com/OWNER/REPOSITORY")
BRANCH = os.environ.get("COURSE_BRANCH", "main")
MEMORY = 2 * 1024**3  # bytes, for each of a learner's processes: a kernel of this course needs a tenth of it
IDLE = 3600  # seconds without work after which a learner's server is stopped; what is saved stays

# Who may come in, and where the hub answers. Before it is seen from outside, put a web server with HTTPS in front.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {"learners", "teachers"}
c.PAMAuthenticator.admin_groups = {"teachers"}
c.ConfigurableHTTPProxy.command = [str(COURSE / "node_modules/.bin/configurable-http-proxy")]

# What a learner gets: a JupyterLab of their own, from the course's environment, as their own account.
# A local spawner hands mem_limit on but holds nobody to it; prlimit does: a cell that asks for more gets a MemoryError
# and the kernel lives on.
c.JupyterHub.spawner_class = "localprocess"
c.Spawner.mem_limit = MEMORY
c.Spawner.cmd = ["prlimit", f"--data={MEMORY}", str(Path(sys.executable).with_name("jupyterhub-singleuser"))]
# Kernels speak through files in the home, not through five free ports each: when a class starts together, two kernels
# pick the same port and one never answers. The folder is short because such a file's whole path may have 107 letters: a
# home's, 44.
c.Spawner.args = ["--KernelManager.transport=ipc"]
c.Spawner.environment = {
    "COURSE_PROGRESS": "~/course_progress.sqlite",  # in each learner's own home
    "JUPYTER_RUNTIME_DIR": lambda spawner: spawner.user_env({})["HOME"] + "/.jupyter-run",
}

# Where they land: nbgitpuller brings their copy of the lessons up to date, keeps what they changed, and opens lesson
# 00.
NAME = REPOSITORY.rstrip("/").rpartition("/")[2].removesuffix(".git")
START = f"lab/tree/{NAME}/notebooks/00_start_here.ipynb"
c.Spawner.default_url = "/git-pull?" + urlencode(
    {"repo": REPOSITORY, "branch": BRANCH, "targetpath": NAME, "urlpath": START}
)

# A class arrives all at once: servers that start together on few cores take longer than the usual 30 s to answer.
c.Spawner.http_timeout = 180
c.Spawner.start_timeout = 180

# Servers that nobody uses give their memory back.
c.JupyterHub.services = [
    {"name": "idle", "command": [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={IDLE}"]}
]
c.JupyterHub.load_roles = [
    {
        "name": "idle",
        "services": ["idle"],
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    }
]
