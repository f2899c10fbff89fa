//! The real program, as a shell starts it.

mod amazon;
mod audit;
mod check;
mod code;
mod create;
mod create_killed;
mod desk;
mod rehearse;
mod rules;
mod urls;
mod waiting;

use std::ffi::OsStr;
use std::io::Write as _;
use std::process::Command;
use std::process::Stdio;

/// What a run of the program left behind.
struct Run {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program with these arguments and this input. No display, no colours, no other environment.
fn run(arguments: &[&str], input: &[u8]) -> Run {
    run_os(&arguments.iter().map(OsStr::new).collect::<Vec<_>>(), input)
}

fn run_os(arguments: &[&OsStr], input: &[u8]) -> Run {
    run_in(arguments, &[], input)
}

/// The same with these variables as the whole environment.
fn run_in(arguments: &[&OsStr], variables: &[(&str, &str)], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_skill-linker"))
        .args(arguments)
        .env_clear()
        .envs(variables.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input closes it early.
    let _closed = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn wrong_usage_is_two() {
    assert_eq!(run(&["no-such-command"], b"").code, 2);
    let run = run(&["--language", "tlh", "urls", "M2AB3CD4EFGH5I"], b"");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("en"), "{}", run.err);
}

#[test]
fn every_shell_gets_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = run(&["completions", shell], b"");
        assert_eq!(run.code, 0);
        assert!(run.out.contains("urls"), "{shell}");
    }
}
