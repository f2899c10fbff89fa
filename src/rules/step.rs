//! The steps in which one value is looked at.

/// The steps, in their order. What a finding of one means for those below is in its row.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Step {
    /// Nothing is set at all, or not where Amazon looks for it.
    NoSettings,
    /// A name that Amazon does not know, or that stands twice.
    Names,
    /// A value of another kind.
    Kind,
    /// Nothing stands where something has to.
    Missing,
    /// Characters that do not belong there.
    Characters,
    /// Text of a template.
    Placeholder,
    /// A value that belongs in another box.
    WrongBox,
    /// An address that is not complete.
    Form,
    /// An address with http, with a login inside, with a `#` part.
    Unsafe,
    /// A host that Amazon cannot reach.
    Reach,
    /// What the skill, the registered addresses and the people around it ask for.
    Context,
    /// What one provider asks for.
    Provider,
    /// Everything else.
    Hints,
}
