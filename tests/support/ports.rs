//! Ports for programs that have to be told theirs.

use std::net::TcpListener;
use std::process;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

/// Below the ports a system hands out by itself, so that no passing connection takes one before it is used.
const FIRST: u32 = 20_000;
const MANY: u32 = 12_000;

/// A port that nobody listens at; each is handed out once.
pub(crate) fn free_port() -> u16 {
    static HANDED_OUT: AtomicU32 = AtomicU32::new(0);
    loop {
        // Another run of the tests beside this one begins elsewhere.
        let number = process::id().wrapping_add(HANDED_OUT.fetch_add(1, Ordering::Relaxed));
        let port = u16::try_from(FIRST + number % MANY).unwrap();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
