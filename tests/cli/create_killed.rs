//! `create` killed at any moment, and carried on with: there are never two skills of one name.

use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use skill_linker::practice::Practice;
use tempfile::TempDir;

/// People who each make skills, one after the other, at an Amazon of their own.
const LANES: u64 = 20;
/// How often each of them is killed, at the least.
const KILLS: usize = 5;
/// More than a whole making asks.
const MOST_REQUESTS: u64 = 12;
/// Longer than a making takes, in milliseconds: Amazon is asked how far it is after two seconds, twice.
const WHOLE: u64 = 4500;
/// No wait is longer.
const DEADLINE: Duration = Duration::from_mins(2);

/// Made-up numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// When a making is killed.
enum Moment {
    /// So long after its start.
    After(Duration),
    /// So long after Amazon was asked that many times.
    Asked(usize, Duration),
}

impl Moment {
    /// Most that matters happens in a few milliseconds, between two requests.
    fn thrown(dice: &mut Dice) -> Self {
        if dice.below(3) == 0 {
            return Self::After(Duration::from_millis(dice.below(WHOLE)));
        }
        let asked = usize::try_from(dice.below(MOST_REQUESTS)).unwrap();
        Self::Asked(asked, Duration::from_micros(dice.below(4000)))
    }

    /// Waits for it; whether the program still runs then.
    fn comes(&self, child: &mut Child, asked: impl Fn() -> usize) -> bool {
        let (start, before) = (Instant::now(), asked());
        let rest = match self {
            Self::After(rest) | Self::Asked(_, rest) => *rest,
        };
        let has_come = || match self {
            Self::After(_) => true,
            Self::Asked(times, _) => asked() >= before + times,
        };
        while !has_come() {
            assert!(start.elapsed() < DEADLINE);
            if child.try_wait().unwrap().is_some() {
                return false;
            }
            std::thread::sleep(Duration::from_micros(500));
        }
        std::thread::sleep(rest);
        child.try_wait().unwrap().is_none()
    }
}

fn create(practice: &Practice, home: &Path, name: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_skill-linker"))
        .args(["--amazon", &practice.origin(), "create", "--yes"])
        .args(["--name", name, "--invocation", "do it"])
        .env_clear()
        .env("HOME", home)
        .env("SKILL_LINKER_ACCESS_TOKEN", practice.ready_access_token())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Makes skills until there were enough kills; gives how many, and how many of the skills were there before the last.
fn lane(practice: &Practice, number: u64) -> (usize, usize) {
    let home = TempDir::new().unwrap();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (number + 1));
    let (mut kills, mut skills, mut after_it_was_there) = (0, 0, 0);
    let start = Instant::now();
    while kills < KILLS {
        skills += 1;
        let name = format!("Skill {number} {skills}");
        let made = || practice.skills().iter().filter(|(_, other)| *other == name).count();
        loop {
            assert!(start.elapsed() < DEADLINE, "{kills} kills so far");
            let mut child = create(practice, home.path(), &name);
            let is_last = kills >= KILLS;
            if !is_last && Moment::thrown(&mut dice).comes(&mut child, || practice.requests().len())
            {
                child.kill().unwrap();
                child.wait().unwrap();
                kills += 1;
                after_it_was_there += made();
                assert!(made() <= 1, "{name}, killed");
                continue;
            }
            let code = child.wait().unwrap().code();
            assert_eq!(made(), 1, "{name}, carried on");
            // Killed when all was done, the next run finds it there.
            assert!(code == Some(0) || code == Some(1), "{name}: {code:?}");
            break;
        }
    }
    (kills, after_it_was_there)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_kills_make_no_second_skill() {
    let mut lanes = Vec::new();
    for number in 0..LANES {
        let practice = Practice::start(0, 0).await.unwrap();
        practice.hurry();
        lanes.push(tokio::task::spawn_blocking(move || lane(&practice, number)));
    }
    let (mut kills, mut after_it_was_there) = (0, 0);
    for lane in lanes {
        let (killed, were_there) = lane.await.unwrap();
        kills += killed;
        after_it_was_there += were_there;
    }
    assert!(kills >= 100);
    // Both sides of the moment that matters were met.
    assert!(
        0 < after_it_was_there && after_it_was_there < kills,
        "{after_it_was_there} of {kills}"
    );
}
