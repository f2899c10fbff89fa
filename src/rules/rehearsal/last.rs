//! AL-309, AL-311 and AL-222: the last questions, after which a good server may end the whole link.

use crate::i18n::key;
use crate::model::Called;
use crate::model::Exchange;
use crate::model::Field;
use crate::model::Twist;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::rehearsal::answer::refusal;
use crate::rules::rehearsal::exchange::was_lost;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::said::Said;

fn was_refused(exchange: &Exchange) -> bool {
    matches!(&exchange.came, Ok(answer) if (400..500).contains(&answer.status))
}

pub(super) fn old_refresh(sight: &Sight<'_>) -> Verdict {
    let Some(old) = sight.run.call(Called::OldRefresh) else {
        // A server that keeps one refresh token has no old one.
        let was_asked = sight.run.call(Called::WrongSecret).is_some();
        return if was_asked { Verdict::Fine } else { Verdict::NotAsked };
    };
    if old.gave_tokens() {
        return Verdict::Fine;
    }
    if !sight.run.call(Called::RefreshAgain).is_some_and(Exchange::gave_tokens) {
        return Verdict::After("AL-308");
    }
    if !was_refused(old) {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_TOKEN_ANSWER);
    }
    match sight.run.call(Called::NewestRefresh) {
        Some(newest) if newest.gave_tokens() => Verdict::Fine,
        Some(newest) if was_refused(newest) => Verdict::warning("all"),
        _ => Verdict::Said(Said::about_nothing(Severity::Note).variant("alone")),
    }
}

pub(super) fn code(sight: &Sight<'_>) -> Verdict {
    let Some(exchange) = sight.run.call(Called::Exchange) else { return Verdict::NotAsked };
    if exchange.gave_tokens() {
        return match sight.run.call(Called::CodeAgain) {
            None => Verdict::NotAsked,
            Some(again) if again.gave_tokens() => Verdict::After("AL-222"),
            Some(_) => Verdict::Fine,
        };
    }
    let Ok(answer) = &exchange.came else { return Verdict::NotAsked };
    let (error, description) = refusal(answer);
    if error.as_deref() != Some("invalid_grant") {
        return Verdict::NotAsked;
    }
    if was_lost(sight.run) {
        return Verdict::After("AL-305");
    }
    if sight.run.came.as_ref().is_some_and(|came| came.pasted) {
        return Verdict::Said(Said::about_nothing(Severity::Note).variant("pasted"));
    }
    let description = description.to_lowercase();
    if description.contains("expired") {
        return Verdict::error("fresh");
    }
    Verdict::After("AL-305")
}

pub(super) fn accepts_anything(sight: &Sight<'_>) -> Verdict {
    let gave = |called| sight.run.call(called).map(Exchange::gave_tokens);
    let other_return = sight.runs.iter().find(|run| run.twist == Twist::OtherReturn);
    let other_return = other_return.and_then(|run| run.call(Called::Exchange));
    let said = |variant| {
        let place = Place::of(Field::AccessTokenUrl);
        Verdict::Said(Said::new(Severity::Warning, place).variant(variant))
    };
    if gave(Called::WrongSecret) == Some(true) {
        said("secret")
    } else if gave(Called::CodeAgain) == Some(true) {
        said("code")
    } else if other_return.is_some_and(Exchange::gave_tokens) {
        said("return")
    } else if gave(Called::WrongSecret).is_some() && gave(Called::CodeAgain).is_some() {
        Verdict::Fine
    } else {
        Verdict::NotAsked
    }
}
