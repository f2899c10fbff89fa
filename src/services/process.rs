//! What the program as a whole must not do: leave its memory behind.

/// Switches core dumps off, and on Linux also reading this program's memory by others of the same user.
/// Says nothing when the system refuses: the program is no worse off than before.
pub fn protect() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::DumpableBehavior;
        use rustix::process::Resource;
        use rustix::process::Rlimit;
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        let _ = rustix::process::setrlimit(Resource::Core, none);
        let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::Resource;

    #[test]
    fn no_core_is_left_behind() {
        super::protect();
        assert_eq!(rustix::process::getrlimit(Resource::Core).current, Some(0));
    }
}
