"""The fonts that packs are made from: fetched at their pinned versions, and refused when a byte differs.

They come from Debian's archive and from npm, each through its own client, into a folder that is kept between runs.
"""

import hashlib
import json
import subprocess
import tarfile
from pathlib import Path

LIST = json.loads((Path(__file__).parent / "sources.json").read_text())


def fetch(folder: Path) -> dict[str, Path]:
    """Every source by the name of its file, checked."""
    folder.mkdir(parents=True, exist_ok=True)
    debian = LIST["debian"]
    found = check(folder / debian["folder"], debian["files"]) or check(
        unpack_deb(folder, debian["package"], debian["version"]) / debian["folder"], debian["files"], strict=True
    )
    for entry in LIST["npm"]:
        inside = folder / entry["package"]
        found |= check(inside, entry["files"]) or check(
            unpack_npm(inside, entry["package"], entry["version"]), entry["files"], strict=True
        )
    return found


def check(folder: Path, files: dict[str, str], strict: bool = False) -> dict[str, Path]:
    """The files when all are there; a wrong file ends the run, a lacking one does so only when there is no other place."""
    if not strict and not all((folder / name).exists() for name in files):
        return {}
    for name, wanted in files.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != wanted:
            raise SystemExit(f"{folder / name} is not the file that sources.json names: delete it, or correct its version")
    return {Path(name).name: folder / name for name in files}


def unpack_deb(folder: Path, package: str, version: str) -> Path:
    subprocess.run(["apt-get", "download", f"{package}={version}"], cwd=folder, check=True)
    [archive] = folder.glob(f"{package}_*.deb")
    subprocess.run(["dpkg-deb", "--extract", archive, folder], check=True)
    return folder


def unpack_npm(folder: Path, package: str, version: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=folder, check=True)
    [archive] = folder.glob("*.tgz")
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            member.name = member.name.removeprefix("package/")
            if member.name.endswith((".ttf", "LICENSE_FONT")):
                tar.extract(member, folder)
    return folder
