//! What a sign-in asks for beside reading and writing account linking.

/// The rights that are asked for only where they are needed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Rights {
    /// To make a skill: its model is written and built.
    pub creates: bool,
    /// To try a skill: it is enabled and spoken to.
    pub tries: bool,
}
