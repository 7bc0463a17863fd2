"""The files for operators name what the program really has: settings, verbs, routes and metrics."""

from __future__ import annotations

import configparser
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from kubernetes import client

from assistant.answer import AnswerStatus
from assistant.settings import keys
from ui.command import VERBS
from ui.gauges import Gauges

PLACE = Path(__file__).resolve().parents[2] / "docs" / "operations"
FILES = ("Containerfile", "compose.yaml", "compose.env.example", "yesan.service", "kubernetes.yaml", "dashboard.json")
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


def queries() -> Iterator[str]:
    """Yield every query of the dashboard."""
    board = json.loads(text("dashboard.json"))
    for panel in board["panels"]:
        yield from (target["expr"] for target in panel["targets"])
    yield from (variable["query"] for variable in board["templating"]["list"] if variable["type"] == "query")


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
    own = {"YESAN_POSTGRES_PASSWORD"}  # of the compose file, for PostgreSQL itself
    assert set(re.findall(r"YESAN_[A-Z_]+[A-Z]", text(name))) <= known | own


def test_the_verbs_that_containers_run_are_verbs() -> None:
    services = yaml.safe_load(text("compose.yaml"))["services"]
    said = [services["ingest"]["command"][0]]
    said += re.findall(r"args: \[(\w+)", text("kubernetes.yaml"))
    said += re.findall(r'^CMD \["(\w+)"\]', text("Containerfile"), re.MULTILINE)
    said += re.findall(r"^ExecStart=\S+/yesan (\w+)", text("yesan.service"), re.MULTILINE)
    assert len(said) == 5
    assert set(said) <= set(VERBS)


def test_the_compose_file_holds_together() -> None:
    file = yaml.safe_load(text("compose.yaml"))
    services, volumes = file["services"], set(file["volumes"])
    for service in services.values():
        assert set(service.get("depends_on", ())) <= set(services)
        named = {str(v).partition(":")[0] for v in service.get("volumes", ())}
        assert {n for n in named if not n.startswith("/")} <= volumes
    wanted = set(re.findall(r"\$\{(\w+):\?\}", text("compose.yaml")))
    assert wanted <= set(re.findall(r"^(\w+)=", text("compose.env.example"), re.MULTILINE))


def test_the_container_takes_the_folders_that_the_wheel_takes() -> None:
    copied = set(re.findall(r"^COPY (\w+) \1$", text("Containerfile"), re.MULTILINE))
    assert copied == {"ingest", "index", "assistant", "evals", "ui"}


def test_the_unit_stops_no_sooner_than_an_answer_may_take() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[method-assign,assignment]
    unit.read_string(text("yesan.service"))
    assert int(unit["Service"]["TimeoutStopSec"]) > 60
    assert unit["Service"]["NoNewPrivileges"] == "true"


def test_the_dashboard_asks_for_metrics_that_the_program_has() -> None:
    page = Gauges(lambda: 0, lambda: 0).page().decode()
    kinds = dict(re.findall(r"^# TYPE (\w+) (\w+)$", page, re.MULTILINE))
    known = {name for name, kind in kinds.items() if kind != "histogram"}
    known |= {f"{name}_bucket" for name, kind in kinds.items() if kind == "histogram"}
    asked = {name for query in queries() for name in re.findall(r"\byesan_\w+", query)}
    assert asked
    assert asked <= known


def test_the_dashboard_asks_for_labels_that_the_metrics_bear() -> None:
    asked = {status for query in queries() for status in re.findall(r'status=~"([^"]+)"', query)}
    assert {s for several in asked for s in several.split("|")} <= {s.value for s in AnswerStatus}
    by = {
        label
        for query in queries()
        for several in re.findall(r"by \(([^)]+)\)", query)
        for label in several.split(", ")
    }
    assert by <= {"le", "stage", "status", "face"}


def test_probes_ask_routes_that_exist() -> None:
    asked = set(re.findall(r"path: (/\w+z?\b)", text("kubernetes.yaml"))) - {"/metrics"}
    assert {a for a in asked if a.endswith("z")} == ROUTES - {"/metrics"}
