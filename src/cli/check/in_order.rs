//! Work done by several threads, taken in the order of the items, with little of it held at a time.

use std::sync::mpsc::sync_channel;
use std::thread;

/// More threads than this only wait for the disk.
const MOST_THREADS: usize = 8;

/// A thread that is so many items ahead waits until they are taken.
const AHEAD: usize = 32;

/// Does `work` on every item and gives what comes of it to `take`, in the order of the items. Each thread calls
/// `start` first.
pub(super) fn in_order<T: Sync, R: Send>(
    items: &[T],
    start: impl Fn() + Sync,
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R),
) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(MOST_THREADS).min(items.len());
    let (start, work) = (&start, &work);
    thread::scope(|scope| {
        let mut answers = Vec::with_capacity(threads);
        for number in 0..threads {
            let (give, given) = sync_channel(AHEAD);
            answers.push(given);
            scope.spawn(move || {
                start();
                for item in items.iter().skip(number).step_by(threads) {
                    // Nobody takes any more only when the taker panicked.
                    if give.send(work(item)).is_err() {
                        break;
                    }
                }
            });
        }
        // Item after item, each of the thread whose turn it is.
        for given in answers.iter().cycle().take(items.len()) {
            let Ok(answer) = given.recv() else { break };
            take(answer);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_comes_once_and_in_order() {
        for count in [0, 1, 2, 3, 31, 1000] {
            let items: Vec<usize> = (0..count).collect();
            let mut taken = Vec::new();
            in_order(&items, || (), |item| item * 2, |answer| taken.push(answer));
            assert_eq!(taken, items.iter().map(|item| item * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_thread_runs_far_ahead_of_what_is_taken() {
        use std::sync::atomic::AtomicUsize;
        use std::sync::atomic::Ordering;
        let done = AtomicUsize::new(0);
        let mut taken = 0;
        in_order(
            &[(); 2000],
            || (),
            |()| done.fetch_add(1, Ordering::SeqCst),
            |_| {
                taken += 1;
                let held = done.load(Ordering::SeqCst).saturating_sub(taken);
                assert!(held <= MOST_THREADS * (AHEAD + 2), "{held}");
            },
        );
    }
}
