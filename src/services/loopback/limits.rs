//! How long the browser may take to come back, and how much is listened to meanwhile.

use std::time::Duration;

/// How long things may take and how many there may be.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// From opening to closing.
    pub whole: Duration,
    /// One connection, from its first byte to its last.
    pub connection: Duration,
    /// After the answer came: how long the browser may take to ask for the page that says so.
    pub page: Duration,
    pub connections_at_once: usize,
    /// Connections on which no whole request arrived. A forged request, quickly refused, is none of these.
    pub broken_connections: usize,
    /// A request line with its headers is no longer. Bytes.
    pub head: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            whole: Duration::from_mins(5),
            connection: Duration::from_secs(5),
            page: Duration::from_secs(2),
            connections_at_once: 8,
            broken_connections: 200,
            head: 8 * 1024,
        }
    }
}
