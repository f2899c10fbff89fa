//! What the program as a whole must not do: leave its memory behind, or tell values when it fails.

use std::io::Write as _;
use std::panic::Location;

use crate::i18n::key;
use crate::i18n::text_with;

/// Switches core dumps off, and on Linux also reading this program's memory by others of the same user.
/// Says nothing when the system refuses: the program is no worse off than before. From now on a panic tells where
/// it was and nothing else: its message could hold a piece of what somebody typed.
pub fn protect() {
    std::panic::set_hook(Box::new(|panic| {
        // Nobody is left to tell when this fails.
        let _ = writeln!(std::io::stderr(), "{}", words(panic.location()));
    }));
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

fn words(place: Option<&Location<'_>>) -> String {
    let place = place.map(|place| format!("{}:{}", place.file(), place.line()));
    text_with(key::APP_PANIC, &[("place", &place.unwrap_or_default())])
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::Resource;

    #[test]
    fn no_core_is_left_behind() {
        let before = std::panic::take_hook();
        super::protect();
        std::panic::set_hook(before);
        assert_eq!(rustix::process::getrlimit(Resource::Core).current, Some(0));
    }

    #[test]
    fn a_panic_tells_its_place_alone() {
        let told = super::words(Some(std::panic::Location::caller()));
        assert!(told.contains("process.rs:"), "{told}");
    }
}
