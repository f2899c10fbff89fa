//! The listener, asked over real connections.
