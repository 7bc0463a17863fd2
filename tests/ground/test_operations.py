"""The files for operators name what the program really has, and what they name holds together: settings, verbs, routes, versions."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from kubernetes import client
from packaging.requirements import Requirement

from assistant.settings import Server, keys
from ui.command import OFFLINE, VERBS

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "docs" / "operations"
FILES = (
    "Containerfile",
    "compose.yaml",
    "compose.env.example",
    "Caddyfile",
    "yesan.service",
    "kubernetes.yaml",
    "dashboard.json",
)
KINDS = {
    "Namespace": "V1Namespace",
    "Secret": "V1Secret",
    "PersistentVolumeClaim": "V1PersistentVolumeClaim",
    "Deployment": "V1Deployment",
    "Service": "V1Service",
    "PodDisruptionBudget": "V1PodDisruptionBudget",
    "CronJob": "V1CronJob",
}
ROUTES = {"/healthz", "/readyz", "/metrics"}


def text(name: str) -> str:
    return (PLACE / name).read_text(encoding="utf-8")


def manifests() -> list[dict[str, Any]]:
    return list(yaml.safe_load_all(text("kubernetes.yaml")))


def services() -> dict[str, dict[str, Any]]:
    """Return the services of the compose file by name."""
    return dict(yaml.safe_load(text("compose.yaml"))["services"])


def mounts(service: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Yield each mount of a service: what, where, whether it may be written to."""
    for mount in service.get("volumes", ()):
        if isinstance(mount, dict):
            yield mount["source"], mount["target"], not mount.get("read_only")
        elif ":" not in mount:
            yield "", mount, True
        else:
            # ${NAME:?} has a colon of its own
            source, target, mode = re.fullmatch(r"(.+?):(/[^:]*)(:ro)?", mount).groups()  # type: ignore[union-attr]
            yield source, target, mode is None


def shaped(value: object, kind: str, place: str) -> Iterator[str]:
    """Yield what the cluster's own schema does not know of a value."""
    if kind.startswith("list["):
        assert isinstance(value, list), place
        for number, one in enumerate(value):
            yield from shaped(one, kind[5:-1], f"{place}[{number}]")
        return
    model = getattr(client, kind, None)
    if model is None:
        return
    assert isinstance(value, dict), place
    known = {printed: model.openapi_types[name] for name, printed in model.attribute_map.items()}
    for key, inner in value.items():
        if key not in known:
            yield f"{place}.{key}"
        else:
            yield from shaped(inner, known[key], f"{place}.{key}")


@pytest.mark.parametrize("manifest", manifests(), ids=lambda m: f"{m['kind']}-{m['metadata']['name']}")
def test_kubernetes_knows_every_field(manifest: dict[str, Any]) -> None:
    assert list(shaped(manifest, KINDS[manifest["kind"]], manifest["kind"])) == []


def test_a_service_selects_pods_that_exist_and_names_a_port_of_theirs() -> None:
    by_kind = {m["kind"]: m for m in manifests()}
    pod = by_kind["Deployment"]["spec"]["template"]
    assert by_kind["Service"]["spec"]["selector"] == pod["metadata"]["labels"]
    ports = {p["name"]: p["containerPort"] for p in pod["spec"]["containers"][0]["ports"]}
    assert {p["targetPort"] for p in by_kind["Service"]["spec"]["ports"]} <= set(ports)
    assert "yesan-server" not in {m["metadata"]["name"] for m in manifests()}


def test_a_manifest_mounts_only_volumes_that_it_has() -> None:
    for manifest in manifests():
        spec = manifest.get("spec", {})
        pod = spec.get("jobTemplate", {"spec": spec})["spec"].get("template", {}).get("spec")
        if pod:
            mounted = {m["name"] for c in pod["containers"] for m in c["volumeMounts"]}
            assert mounted == {v["name"] for v in pod["volumes"]}


@pytest.mark.parametrize("name", FILES)
def test_every_setting_that_a_file_names_is_one(name: str) -> None:
    known = {f"YESAN_{key.replace('.', '_').upper()}" for key in keys()}
    own = {"YESAN_POSTGRES_PASSWORD", "YESAN_FOLDER"}  # of the compose file alone
    assert set(re.findall(r"YESAN_[A-Z_]+[A-Z]", text(name))) <= known | own


def test_the_verbs_that_containers_run_are_verbs() -> None:
    said = [services()["ingest"]["command"][0]]
    said += re.findall(r"args: \[(\w+)", text("kubernetes.yaml"))
    said += re.findall(r'^CMD \["(\w+)"\]', text("Containerfile"), re.MULTILINE)
    said += re.findall(r"^ExecStart=\S+/yesan (\w+)", text("yesan.service"), re.MULTILINE)
    assert len(said) == 5
    assert set(said) <= set(VERBS)


def test_the_compose_file_holds_together() -> None:
    volumes = set(yaml.safe_load(text("compose.yaml"))["volumes"])
    for service in services().values():
        assert set(service.get("depends_on", ())) <= set(services())
        sources = {source for source, *_ in mounts(service)}
        assert {s for s in sources if s and not s.startswith(("/", "$", "."))} <= volumes
        assert all((PLACE / s).is_file() for s in sources if s.startswith("."))
    wanted = set(re.findall(r"\$\{(\w+):\?\}", text("compose.yaml")))
    assert wanted <= set(re.findall(r"^(\w+)=", text("compose.env.example"), re.MULTILINE))


def test_all_that_the_example_of_secrets_offers_reaches_the_containers() -> None:
    offered = set(re.findall(r"^(\w+)=", text("compose.env.example"), re.MULTILINE))
    assert offered == set(re.findall(r"\$\{(\w+):", text("compose.yaml")))


def test_a_folder_of_documents_that_is_not_there_is_not_made_empty() -> None:
    folders = [m for s in services().values() for m in s.get("volumes", ()) if "YESAN_FOLDER" in str(m)]
    assert folders
    assert all(m["bind"]["create_host_path"] is False for m in folders)


def test_the_database_is_healthy_only_where_the_readers_reach_it() -> None:
    asked = services()["postgres"]["healthcheck"]["test"]
    assert asked[asked.index("--host") + 1] == "127.0.0.1"  # the socket answers while an empty volume is prepared, too


def test_the_proxy_knows_every_reader_and_keeps_a_visitor_with_one() -> None:
    readers = {n for n, s in services().items() if s.get("image") == "yesan" and "profiles" not in s}
    assert len(readers) == 2
    (named,) = re.findall(r"reverse_proxy (.+) \{", text("Caddyfile"))
    assert {one.partition(":")[0] for one in named.split()} == readers == set(services()["proxy"]["depends_on"])
    assert "lb_policy cookie " in text("Caddyfile")
    assert set(re.findall(r"health_uri (\S+)", text("Caddyfile"))) <= ROUTES
    (service,) = (m["spec"] for m in manifests() if m["kind"] == "Service")
    assert service["sessionAffinity"] == "ClientIP"


def test_the_container_takes_the_folders_that_the_wheel_takes() -> None:
    copied = set(re.findall(r"^COPY (\w+) \1$", text("Containerfile"), re.MULTILINE))
    assert copied == {"ingest", "index", "assistant", "evals", "ui"}


def test_all_that_the_container_is_built_from_is_there_and_let_in() -> None:
    copied = [
        word for line in re.findall(r"^COPY (.+) \S+$", text("Containerfile"), re.MULTILINE) for word in line.split()
    ]
    assert all((ROOT / name).exists() for name in copied)
    let_in = re.findall(r"^!(\S+)$", text("Containerfile.dockerignore"), re.MULTILINE)
    assert sorted(copied) == sorted(let_in)
    assert re.search(r"^# torch==\S+$", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    said = re.findall(r"EXTRAS=([a-z,]+)", text("Containerfile"))
    assert {extra for several in said for extra in several.split(",")} <= set(extras)


def test_the_container_installs_what_the_program_asks_for_in_the_locked_versions() -> None:
    (asked,) = re.findall(r'python -c "(import tomllib.+?)" > wanted\.txt', text("Containerfile"))
    assert "--constraint requirements.lock --requirement wanted.txt" in text("Containerfile")
    printed = subprocess.run(
        [sys.executable, "-c", asked.replace("${EXTRAS}", "servers")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    wanted = {Requirement(line).name: Requirement(line) for line in printed.stdout.splitlines()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["servers"]]
    assert set(wanted) == {Requirement(one).name for one in named}
    locked = dict(
        re.findall(r"^(?:# )?([\w.-]+)==(\S+)$", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    )
    assert all(need.specifier.contains(locked[name.lower()]) for name, need in wanted.items())


def test_what_the_container_runs_while_it_is_built_is_in_the_program() -> None:
    named = re.findall(r"from ((?:ingest|index|assistant|evals|ui)\.[\w.]+) import (\w+)", text("Containerfile"))
    assert named
    assert all(hasattr(import_module(module), name) for module, name in named)


def test_the_files_of_pyproject_that_the_build_reads_are_in_the_container() -> None:
    file = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build = file["tool"]["hatch"]["build"]["targets"]["wheel"]
    wanted = {file["project"]["readme"], *file["project"]["license-files"], *build["packages"], *build["force-include"]}
    assert wanted <= set(re.findall(r"^!(\S+)$", text("Containerfile.dockerignore"), re.MULTILINE))


def test_the_container_keeps_libraries_off_the_network_as_the_program_does() -> None:
    said = dict(
        re.findall(r"\b([A-Z_]+)=(\w+)", " ".join(re.findall(r"^ENV (.+)$", text("Containerfile"), re.MULTILINE)))
    )
    quiet = {
        name: value
        for name, value in OFFLINE.items()
        if "OFFLINE" in name or "TELEMETRY" in name or "ANALYTICS" in name
    }
    assert len(quiet) == 5
    assert quiet.items() <= said.items()


def test_all_speak_of_the_same_port() -> None:
    port = Server().port
    assert set(re.findall(r"(?:EXPOSE |127\.0\.0\.1:)(\d+)", text("Containerfile"))) == {str(port)}
    assert set(re.findall(r"(?:reader|second):(\d+)", text("Caddyfile"))) == {str(port)}
    (shown,) = services()["proxy"]["ports"]
    assert re.findall(r"^:(\d+) \{", text("Caddyfile"), re.MULTILINE) == [shown.rpartition(":")[2]]
    numbers = re.findall(r"containerPort: (\d+)|prometheus\.io/port: \"(\d+)\"", text("kubernetes.yaml"))
    assert {one or other for one, other in numbers} == {str(port)}


def test_chroma_runs_in_the_version_that_the_client_is_locked_to() -> None:
    (image,) = re.findall(r"chromadb/chroma:(\S+)", text("compose.yaml"))
    assert f"\nchromadb=={image}\n" in (ROOT / "requirements.lock").read_text(encoding="utf-8")


def containers() -> Iterator[tuple[str, str, dict[str, str], set[str], bool]]:
    """Yield each container of ours: where, its verb, its environment, where it may write, whether all else is read-only."""
    for name, service in services().items():
        if service.get("image") == "yesan":
            writable = {target for _, target, may in mounts(service) if may} | set(service["tmpfs"])
            yield (
                f"compose {name}",
                service.get("command", ["serve"])[0],
                service["environment"],
                writable,
                service["read_only"],
            )
    for manifest in manifests():
        spec = manifest.get("spec", {})
        pod = spec.get("jobTemplate", {"spec": spec})["spec"].get("template", {}).get("spec")
        for container in pod["containers"] if pod else ():
            told = {one["name"]: one["value"] for one in container.get("env", ())}
            writable = {m["mountPath"] for m in container["volumeMounts"] if not m.get("readOnly")}
            guard = container["securityContext"]
            assert pod["securityContext"]["runAsNonRoot"]
            yield (
                f"kubernetes {manifest['kind']}",
                container["args"][0],
                told,
                writable,
                guard["readOnlyRootFilesystem"],
            )


def test_what_a_container_writes_it_may_write_though_its_root_is_read_only() -> None:
    image = dict(re.findall(r"(YESAN_HOME_\w+)=(\S+)", text("Containerfile")))
    seen = set()
    for place, verb, told, writable, shut in containers():
        wanted = [image["YESAN_HOME_PATH"], "/tmp"]  # noqa: S108 (in the container)
        # Vectors are kept in the cache as they are made; who only asks reads the model out of it.
        wanted += [{**image, **told}["YESAN_HOME_CACHE"]] if verb == "ingest" else []
        assert shut, place
        assert all(any(Path(one).is_relative_to(mount) for mount in writable) for one in wanted), place
        seen.add((place.split()[0], verb))
    assert seen == {(kind, verb) for kind in ("compose", "kubernetes") for verb in ("serve", "ingest")}


def test_the_container_is_not_run_by_root() -> None:
    user = re.findall(r"^USER (\d+)$", text("Containerfile"), re.MULTILINE)[-1]
    assert int(user) > 0
    assert set(re.findall(r"(?:runAsUser|fsGroup): (\d+)", text("kubernetes.yaml"))) == {user}


def test_the_files_name_paths_of_each_other_that_exist() -> None:
    named = re.findall(r"docs/operations/[\w.]+\w", "".join(map(text, FILES)))
    assert {"docs/operations/Containerfile", "docs/operations/compose.yaml"} <= set(named)
    assert all((ROOT / name).exists() for name in named if not name.endswith(".env"))


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    program = sys.executable  # the one that it names is not on this machine
    unit = re.sub(r"^ExecStart=\S+", f"ExecStart={program}", text("yesan.service"), flags=re.MULTILINE)
    assert unit.count(program) == 1
    own = tmp_path / "yesan.service"
    own.write_text(unit.replace("User=yesan", "User=root").replace("Group=yesan", "Group=root"), encoding="utf-8")
    if verify := shutil.which("systemd-analyze"):
        ran = subprocess.run([verify, "verify", str(own)], capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (0, "")


def test_the_unit_stops_no_sooner_than_an_answer_may_take() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[method-assign,assignment]
    unit.read_string(text("yesan.service"))
    assert int(unit["Service"]["TimeoutStopSec"]) > 60
    assert unit["Service"]["NoNewPrivileges"] == "true"


def test_probes_ask_routes_that_exist() -> None:
    asked = set(re.findall(r"path: (/\w+z?\b)", text("kubernetes.yaml"))) - {"/metrics"}
    assert {a for a in asked if a.endswith("z")} == ROUTES - {"/metrics"}
