//! How the table is walked: what stops, what is passed on, who yields.

use crate::model::Purpose;
use crate::rules::Checked;
use crate::rules::Finding;
use crate::rules::NotChecked;
use crate::rules::RULES;
use crate::rules::Rule;
use crate::rules::Step;
use crate::rules::Then;
use crate::rules::apply_fix;
use crate::rules::network;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// Walks the table.
pub(super) fn run(mut sight: Sight<'_>) -> Checked {
    let mut checked = Checked::default();
    let nothing_read = sight.is_nothing() && sight.purpose() == Purpose::Read;
    for rule in RULES {
        if nothing_read && rule.step > Step::NoSettings {
            // Amazon has no settings, which is all there is to say.
            break;
        }
        let said = match rule.look.at(&sight) {
            Ok(said) => said,
            Err(reason) => {
                checked.not_checked.push(NotChecked { code: rule.code, reason });
                continue;
            }
        };
        for said in said {
            if sight.is_silenced(rule, &said) {
                continue;
            }
            checked.findings.push(pass_on(rule, said, &mut sight));
            if rule.then == Then::StopAll {
                return checked;
            }
        }
    }
    if !nothing_read {
        network::add_to(&mut checked, &sight);
    }
    checked.sort();
    checked
}

/// Shows the rules below what they are to see, and makes the finding.
fn pass_on(rule: &Rule, said: Said, sight: &mut Sight<'_>) -> Finding {
    sight.heard(rule.code, &said);
    for (place, text) in &said.seen_as {
        sight.show_as(*place, text);
    }
    let places = said.places.clone();
    let finding = finding(rule, said);
    match rule.then {
        Then::GoOn | Then::StopAll => {}
        Then::GoOnAsFixed if finding.can_be_fixed() => sight.change(|settings, secret| {
            apply_fix(&finding, settings, secret);
        }),
        Then::GoOnAsFixed | Then::Stop => places.iter().for_each(|place| sight.stop(*place)),
    }
    finding
}

fn finding(rule: &Rule, said: Said) -> Finding {
    let place = said.places.first();
    let pointer = said.pointer.or_else(|| place.map(|place| place.pointer()));
    Finding {
        code: rule.code,
        severity: said.severity,
        field: place.map(|place| place.field),
        pointer: pointer.unwrap_or_default(),
        variant: said.variant,
        values: said.values,
        suggestion: said.suggestion,
        source: rule.source,
        felt_by: rule.felt_by,
        changes: said.changes,
    }
}
