"""Drives the stand-in with the official client, and holds every answer to the client's own models.

Usage: drive.py URL. Exits 0 and prints `N passed, 0 failed, 0 skipped` where all is well.
"""

import json
import sys
import time
import traceback

import httpx
import nemo_microservices
from nemo_microservices import APIConnectionError, NeMoMicroservices
from nemo_microservices.types.customization import (
    CustomizationConfigOutputsPage,
    CustomizationJob,
    CustomizationJobOutputsPage,
    CustomizationStatusDetails,
    JobLogs,
)
from nemo_microservices.types.customization_config import CustomizationConfig
from pydantic import BaseModel, ValidationError

CONFIG = "meta/llama-3.2-1b-instruct@v1.0.0+A100"

passed: list[str] = []
failed: list[str] = []


def strangers(value, path=""):
    """The fields of a parsed answer that the models do not know."""
    if isinstance(value, BaseModel):
        for name in value.__pydantic_extra__ or {}:
            yield f"{path}.{name}"
        for name in value.__class__.model_fields:
            yield from strangers(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from strangers(each, f"{path}.{name}")
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from strangers(each, f"{path}[{at}]")


def with_nested_status(job):
    """Recorded job objects have the status one level up only, where the client's model wants it in both places."""
    assert "status" not in job["status_details"], "the nested report has a status of its own"
    return {**job, "status_details": {**job["status_details"], "status": job["status"]}}


def strictly(model, text):
    """Reads an answer with the model's strict mode, without the leniency of the client."""
    raw = json.loads(text)
    if model is CustomizationJob:
        raw = with_nested_status(raw)
    if model is CustomizationJobOutputsPage:
        raw = {**raw, "data": [with_nested_status(job) for job in raw["data"]]}
    parsed = model.model_validate_json(json.dumps(raw), strict=True)
    unknown = list(strangers(parsed))
    assert unknown == [], f"{model.__name__} knows nothing of {unknown}"
    return parsed


class Watched(httpx.HTTPTransport):
    """Remembers the text of the last answer that came through."""

    def __init__(self):
        super().__init__()
        self.last = None

    def handle_request(self, request):
        response = super().handle_request(request)
        response.read()
        self.last = response
        return response


def client_for(url, retries=2):
    watched = Watched()
    http = httpx.Client(transport=watched, timeout=20)
    return NeMoMicroservices(base_url=url, max_retries=retries, http_client=http), watched


def check(name):
    """Runs a check at once, and counts it."""

    def run(body):
        try:
            body()
            passed.append(name)
            print(f"ok    {name}")
        except Exception:  # noqa: BLE001 - whatever it is, it is a failed check
            failed.append(name)
            print(f"FAIL  {name}\n{traceback.format_exc()}")

    return run


def create(client, watched, ending="completes", published=True, **hyperparameters):
    job = client.customization.jobs.create(
        config=CONFIG,
        dataset={"namespace": "default", "name": "my-dataset"},
        hyperparameters={
            "finetuning_type": "lora",
            "training_type": "sft",
            "epochs": 2,
            "batch_size": 16,
            "lora": {"adapter_dim": 16, "alpha": 32, "adapter_dropout": 0.1, "target_modules": ["*_proj"]},
            **hyperparameters,
        },
        description="driven by the official client",
        project="my-project",
        output_model="default/my-model",
        custom_fields={"jobproof.ending": ending, **({} if published else {"jobproof.publishSeconds": "null"})},
        integrations=[{"type": "wandb", "wandb": {"project": "p", "tags": ["a"]}}],
        ownership={"created_by": "me", "access_policies": {"read": "all"}},
        dataset_parameters={"in_batch_negatives": True},
        wandb_api_key="a-key",
    )
    strictly(CustomizationJob, watched.last.text)
    assert job.status == "created", job.status
    assert job.id.startswith("cust-"), job.id
    assert job.output_model == f"default/my-model@{job.id}", job.output_model
    return job


def until_ended(client, watched, job, ended=("ready", "failed", "cancelled")):
    """Polls the status as a user would, and gives every status that was seen, and the last report."""
    seen = []
    for _ in range(500):
        report = client.customization.jobs.status(job.id)
        strictly(CustomizationStatusDetails, watched.last.text)
        if not seen or seen[-1] != report.status:
            seen.append(report.status)
        if report.status in ended:
            return seen, report
    raise AssertionError(f"{job.id} does not end: {seen}")


def the_rest(client, watched, job, status):
    """Looks at everything else that the client can ask for of a job."""
    again = client.customization.jobs.retrieve(job.id)
    strictly(CustomizationJob, watched.last.text)
    assert again.status == status, again.status
    logs = client.customization.jobs.container_logs(job.id)
    strict = strictly(JobLogs, watched.last.text)
    assert strict.entries, "no pod has logs"
    assert (logs.error is not None) == (status == "failed"), logs.error
    return again


def run(url):
    client, watched = client_for(url)

    @check("an answer that is not as the models have it would be found")
    def _():
        lawful = {"status": "running", "created_at": "2025-05-30T07:12:40", "updated_at": "2025-05-30T07:12:40"}
        strictly(CustomizationStatusDetails, json.dumps(lawful))
        for wrong in ({"status": "RUNNING"}, {"steps_completed": "7"}, {"updated_at": None}, {"percent": 1}):
            try:
                strictly(CustomizationStatusDetails, json.dumps({**lawful, **wrong}))
            except (ValidationError, AssertionError):
                continue
            raise AssertionError(f"{wrong} was taken")

    @check("configurations are listed page by page, and each is found by its name")
    def _():
        names = []
        for config in client.customization.configs.list(page_size=2):
            names.append(f"{config.namespace}/{config.name}")
        assert CONFIG in names and len(names) == len(set(names)) >= 4, names
        page = client.customization.configs.list(
            filter={"training_type": "sft", "target_enabled": True}, sort="-num_parameters"
        )
        strictly(CustomizationConfigOutputsPage, watched.last.text)
        assert page.data[0].name.startswith("llama-3.3-70b"), page.data[0].name
        namespace, name = CONFIG.split("/")
        client.customization.configs.retrieve(config_name=name, namespace=namespace)
        strictly(CustomizationConfig, watched.last.text)

    @check("a job whose model is not published stays completed")
    def _():
        job = create(client, watched, published=False)
        seen, _ = until_ended(client, watched, job, ended=("completed",))
        assert seen == ["created", "pending", "running", "completed"], seen
        assert client.customization.jobs.status(job.id).status == "completed"
        the_rest(client, watched, job, "completed")

    endings = [
        ("completes", "ready", {}),
        ("stops-early", "ready", {"epochs": 30}),
        ("fails-before-training", "failed", {}),
        ("fails-during-training", "failed", {}),
        ("fails-after-training", "failed", {}),
        ("time-limit", "ready", {}),
        ("lost-and-found", "ready", {}),
        ("cancel-race", "ready", {}),
    ]
    for ending, status, hyperparameters in endings:

        @check(f"a job that {ending} ends {status}")
        def _():
            job = create(client, watched, ending, **hyperparameters)
            seen, report = until_ended(client, watched, job)
            assert report.status == status, seen
            again = the_rest(client, watched, job, status)
            if ending == "stops-early":
                assert report.percentage_done < 100, report.percentage_done
            if ending == "completes":
                assert report.steps_completed == 438 and report.percentage_done == 100, report
                assert report.metrics.metrics.val_loss, "no validation losses"
                assert again.status_details.val_loss == report.val_loss
            if ending == "lost-and-found":
                assert "unknown" in seen, seen

    @check("a job that is cancelled ends cancelled, and cancelling twice is cancelling once")
    def _():
        job = create(client, watched)
        while client.customization.jobs.status(job.id).status != "running":
            pass
        cancelled = client.customization.jobs.cancel(job.id)
        strictly(CustomizationJob, watched.last.text)
        assert cancelled.status == "cancelling", cancelled.status
        assert client.customization.jobs.cancel(job.id).status == "cancelling"
        seen, report = until_ended(client, watched, job)
        assert report.status == "cancelled", seen
        assert client.customization.jobs.cancel(job.id).status == "cancelled"
        the_rest(client, watched, job, "cancelled")

    @check("a job that has ended is not cancelled")
    def _():
        ready = next(iter(client.customization.jobs.list(filter={"status": "ready"})))
        began = time.monotonic()
        try:
            client.customization.jobs.cancel(ready.id)
        except nemo_microservices.ConflictError as error:
            assert "cannot be cancelled" in error.response.json()["detail"]
        else:
            raise AssertionError("it was cancelled")
        assert time.monotonic() - began < 0.4, "the client tried again"

    @check("jobs are listed page by page, filtered and sorted")
    def _():
        page = client.customization.jobs.list(page_size=3, sort="created_at")
        strictly(CustomizationJobOutputsPage, watched.last.text)
        assert page.pagination.total_results >= 9 and len(page.data) == 3
        everything = [job.id for job in client.customization.jobs.list(page_size=3, sort="created_at")]
        assert len(everything) == len(set(everything)) == page.pagination.total_results
        newest_first = [job.id for job in client.customization.jobs.list(sort="-created_at")]
        assert newest_first == everything[::-1]
        for job in client.customization.jobs.list(filter={"status": "failed", "epochs": 2, "project": "my-project"}):
            assert job.status == "failed" and job.status_details.val_loss is None
        assert not client.customization.jobs.list(filter={"namespace": "nobody's"}).data

    @check("a bad request is refused with the place in it")
    def _():
        try:
            client.customization.jobs.create(
                config=CONFIG, dataset="default/d", hyperparameters={"finetuning_type": "lora", "epochs": 0}
            )
        except nemo_microservices.UnprocessableEntityError as error:
            assert error.response.json()["errors"][0]["pointer"] == "#/hyperparameters/epochs"
        else:
            raise AssertionError("it was taken")

    @check("an unknown job is not found")
    def _():
        try:
            client.customization.jobs.retrieve("cust-1111111111111111111111")
        except nemo_microservices.NotFoundError:
            pass
        else:
            raise AssertionError("it was found")

    @check("a job is followed to its end through faults on the way")
    def _():
        shares = {
            "too-many-requests": 0.1,
            "server-error": 0.15,
            "dropped-request": 0.1,
            "dropped-answer": 0.1,
            "latency": 0.2,
            "latencySeconds": 0.05,
            "retryAfterSeconds": 1,
            "stale-answer": 0.1,
        }
        patient, watched_too = client_for(url, retries=12)
        httpx.put(f"{url}/_jobproof/transport", json=shares).raise_for_status()
        try:
            job = create(patient, watched_too)
            seen, report = until_ended(patient, watched_too, job)
            assert report.status == "ready", seen
            the_rest(patient, watched_too, job, "ready")
        finally:
            httpx.put(f"{url}/_jobproof/transport", json={}).raise_for_status()
        struck = [request["faults"] for request in httpx.get(f"{url}/_jobproof/requests").json()["data"]]
        assert {fault for faults in struck for fault in faults} >= {"server-error", "dropped-answer"}, struck

    @check("a malformed answer is an error that the client can tell")
    def _():
        httpx.post(f"{url}/_jobproof/transport/script", json={"faults": ["malformed-body"] * 3}).raise_for_status()
        for _ in range(3):
            try:
                page = client.customization.jobs.list()
                assert not hasattr(page, "data"), "a malformed answer was read as a page"
            except (json.JSONDecodeError, APIConnectionError, nemo_microservices.APIError, AttributeError):
                pass

    @check("the asynchronous client is served alike")
    def _():
        import asyncio

        async def follow():
            async with nemo_microservices.AsyncNeMoMicroservices(base_url=url) as asynchronous:
                job = await asynchronous.customization.jobs.create(
                    config=CONFIG, dataset="default/d", hyperparameters={"finetuning_type": "all_weights"}
                )
                await asynchronous.customization.jobs.cancel(job.id)
                for _ in range(50):
                    report = await asynchronous.customization.jobs.status(job.id)
                    if report.status == "cancelled":
                        return
                raise AssertionError(report.status)

        asyncio.run(follow())


if __name__ == "__main__":
    run(sys.argv[1])
    print(f"{len(passed)} passed, {len(failed)} failed, 0 skipped")
    sys.exit(1 if failed else 0)
