"""The command line as click sees it: names, options and help; what the commands do is imported when they run."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from chat2responses_cli import exit_codes
from chat2responses_cli.report.formats import FORMATS

_Command = TypeVar("_Command", bound=Callable[..., Any])


def run_command_line(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code. Every failure ends as one line on standard error."""
    try:
        code = cli.main(args=list(arguments), prog_name="chat2responses", standalone_mode=False)
        return code if isinstance(code, int) else exit_codes.DONE
    except (KeyboardInterrupt, click.Abort):
        return exit_codes.INTERRUPTED
    except click.ClickException as problem:
        problem.show()
        return exit_codes.USAGE
    except click.exceptions.Exit as leaving:
        return leaving.exit_code


def _complete_code(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    from chat2responses.api.reasons import NOTES, REASONS

    return [code for code in (*REASONS, *NOTES) if code.startswith(begun)]


def _complete_name(_context: click.Context, _argument: click.Parameter, begun: str) -> list[str]:
    from chat2responses.api.explain import names

    return [name for name in names() if name.startswith(begun)]


def _complete_verdicts(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    from chat2responses_cli.config import FAIL_ON

    before, comma, _ = begun.rpartition(",")
    offers = [f"{before}{comma}{verdict}" for verdict in FAIL_ON if verdict not in before.split(",")]
    return [offer for offer in offers if offer.startswith(begun)]


def _shared_options(command: _Command) -> _Command:
    decorators = (
        click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATHS]..."),
        click.option(
            "--select",
            multiple=True,
            metavar="CODE",
            shell_complete=_complete_code,
            help="Only families with this finding or note.",
        ),
        click.option("--family", "families", multiple=True, metavar="ID", help="Only this family, whole."),
        click.option(
            "--unsafe",
            multiple=True,
            metavar="CODE",
            shell_complete=_complete_code,
            help="Apply this kind of unsafe change, or 'all'.",
        ),
        click.option(
            "--responses-host",
            "responses_hosts",
            multiple=True,
            metavar="HOST",
            help="This host serves the Responses API; 'any': every host not known to lack it.",
        ),
        click.option(
            "--client",
            "clients",
            multiple=True,
            metavar="EXPR",
            help="This expression is an OpenAI client: self.llm.",
        ),
        click.option("--store", type=click.Choice(["unchanged", "false"]), help="'false': ask not to store answers."),
        click.option(
            "--stream-errors",
            type=click.Choice(["raise", "ignore"]),
            help="'raise' (the default): failures inside a stream stay exceptions.",
        ),
        click.option(
            "--azure-v1",
            is_flag=True,
            default=None,
            help="Make Azure clients anew as clients of its /openai/v1/ endpoint, which needs no api-version.",
        ),
        click.option(
            "--assume-private",
            is_flag=True,
            default=None,
            help="Nobody outside imports the project's packages: what their functions give may change.",
        ),
        click.option(
            "--follow",
            is_flag=True,
            help="Also change other files of the project where a call in PATHS changes with them.",
        ),
        click.option(
            "--bump-openai",
            is_flag=True,
            help="Raise the openai requirement to what the migrated code needs, with the calls that this frees.",
        ),
        click.option("--stdin-filename", metavar="PATH", help="What to call the file that '-' reads."),
        click.option(
            "--fail-on",
            metavar="VERDICTS",
            shell_complete=_complete_verdicts,
            help="Exit 1 for these alone; some of migrate,unsafe,manual (the default: all).",
        ),
        click.option("--baseline", type=click.Path(), metavar="FILE", help="Accept the call sites that FILE lists."),
        click.option(
            "--color",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            help="Colours; by default on a terminal, unless NO_COLOR is set.",
        ),
        click.option("--exit-zero", is_flag=True, help="Exit 0 where it would be 1."),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            default=1,
            metavar="N",
            help="Search large folders for calls in N processes; the result is the same.",
        ),
        click.option("--hook", is_flag=True, help="Behave as a hook of pre-commit expects."),
    )
    for decorate in reversed(decorators):
        command = decorate(command)
    return command


def _print_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from chat2responses_cli.version import installed_version

    click.echo(f"chat2responses {installed_version() or '(not installed)'}")
    context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Print it.")
def cli() -> None:
    """Migrate Python code from OpenAI's Chat Completions API to the Responses API."""


@cli.command()
@_shared_options
@click.option("--output-format", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--changed-since", metavar="REF", help="Only what the change since git's REF touches, line by line.")
@click.option(
    "--write-baseline", type=click.Path(), metavar="FILE", help="List what stands today in FILE, for --baseline."
)
def check(output_format: str, **shared: Any) -> int:
    """List every call site with its verdict; '-' reads standard input."""
    from chat2responses_cli.commands import check

    return _execute(shared, lambda request: check.execute(request, output_format))


@cli.command()
@_shared_options
def diff(**shared: Any) -> int:
    """Print the changes as a unified diff that 'git apply' takes."""
    from chat2responses_cli.commands import diff

    return _execute(shared, diff.execute)


@cli.command()
@_shared_options
@click.option("--dry-run", is_flag=True, help="Print the changes instead of writing them, as 'diff' does.")
@click.option("--allow-dirty", is_flag=True, help="Also change files that git could not give back.")
@click.option("-i", "--interactive", is_flag=True, help="Ask about each family, showing its diff.")
@click.option("--write-report", metavar="FILE", help="Write for the pull request: what was done, what is left.")
@click.option("--verify", metavar="COMMAND", help="Leave out families with which COMMAND fails that passes before.")
@click.option(
    "--verify-timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=600,
    show_default=True,
    metavar="SECONDS",
    help="How long a run of COMMAND may take.",
)
def fix(
    dry_run: bool,
    allow_dirty: bool,
    interactive: bool,
    write_report: str | None,
    verify: str | None,
    verify_timeout: float,
    **shared: Any,
) -> int:
    """Write the changes; '-' filters standard input to standard output."""
    from chat2responses_cli.commands import diff, fix

    choices = fix.Choices(allow_dirty, interactive, write_report, verify, verify_timeout)
    if dry_run:
        return _execute(shared, lambda request: diff.execute(fix.as_preview(request, choices)))
    return _execute(shared, lambda request: fix.execute(request, choices))


@cli.command()
@click.argument("name", required=False, shell_complete=_complete_name)
@click.option("--output-format", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
def explain(name: str | None, output_format: str) -> int:
    """Explain a finding's code, a parameter, a field, an event, or the text of an error.

    Without a NAME all names are listed; in Markdown this is the whole reference.
    """
    from chat2responses_cli.commands import explain

    return _guarded(lambda: explain.execute(name, output_format))


def _execute(shared: dict[str, Any], command: Callable[[Any], int]) -> int:
    from chat2responses_cli.request import UsageError, build_request

    def command_on_request() -> int:
        try:
            os.getcwd()
        except OSError as problem:
            raise UsageError("the working folder is gone: change to another one") from problem
        return command(build_request(shared.pop("paths"), **shared))

    return _guarded(command_on_request)


def _guarded(command: Callable[[], int]) -> int:
    from chat2responses_cli import output
    from chat2responses_cli.config import ConfigError
    from chat2responses_cli.request import UsageError

    try:
        return command()
    except (ConfigError, UsageError) as problem:
        output.error(str(problem))
        return exit_codes.USAGE
    except output.OutputError as problem:
        output.error(str(problem))
        return exit_codes.FAILED
    except Exception as problem:
        from chat2responses.paths import explain_crash

        output.error(f"{explain_crash(problem)}; please report it")
        return exit_codes.FAILED
    finally:
        _skip_last_collection()


def _skip_last_collection() -> None:
    """Let the interpreter leave without searching the trees of the run for cycles."""
    gc.freeze()
