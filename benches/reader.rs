//! How long the reader takes for each of the texts made to slow it down, 1 MiB each. Prints milliseconds, the slowest
//! first: the shortest of several runs, since others share the machine, and on Linux the processor's time of a run.

use std::fs;
use std::hint::black_box;
use std::io;
use std::io::Write as _;
use std::thread;
use std::time::Instant;

use skill_linker::import;

#[path = "../src/import/traps.rs"]
mod traps;

const RUNS: u32 = 5;

fn main() -> io::Result<()> {
    let mut times: Vec<(f64, &str, String)> = traps::traps(import::LIMIT)
        .into_iter()
        .map(|(name, bytes)| {
            let (mut shortest, mut told, before) = (f64::INFINITY, String::new(), used());
            for _ in 0..RUNS {
                let start = Instant::now();
                let read = black_box(import::read_all(black_box(&bytes)));
                shortest = shortest.min(start.elapsed().as_secs_f64() * 1e3);
                told = read.map_or_else(
                    |problem| problem.to_string(),
                    |found| format!("read, {}", found.len()),
                );
            }
            let used = used().zip(before).map(|(after, before)| (after - before) / f64::from(RUNS));
            let used = used.map_or(String::new(), |used| format!(", {used:.1} ms used"));
            (shortest, name, format!("{told}{used}"))
        })
        .collect();
    times.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut out = io::stdout();
    for (time, name, told) in times {
        writeln!(out, "{time:7.1} ms  {name}: {told}")?;
    }
    Ok(())
}

/// The milliseconds that this thread had a processor so far, where the system tells.
fn used() -> Option<f64> {
    // The count is brought up to date when the thread gives way.
    thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(told.split_whitespace().next()?.parse::<f64>().ok()? / 1e6)
}
