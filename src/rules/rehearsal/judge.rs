//! Walks the rehearsal rules over what was seen.

use crate::model::AccountLinking;
use crate::model::RunSeen;
use crate::model::Twist;
use crate::rules::Checked;
use crate::rules::Finding;
use crate::rules::NETWORK_RULES;
use crate::rules::NotChecked;
use crate::rules::Reason;
use crate::rules::network::rule_of;
use crate::rules::rehearsal::comeback;
use crate::rules::rehearsal::exchange;
use crate::rules::rehearsal::forgotten;
use crate::rules::rehearsal::form;
use crate::rules::rehearsal::last;
use crate::rules::rehearsal::lifetime;
use crate::rules::rehearsal::page;
use crate::rules::rehearsal::profile;
use crate::rules::rehearsal::refresh;
use crate::rules::rehearsal::runs;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::said::Said;

type Look = fn(&Sight<'_>) -> Verdict;

/// The rules that can be seen from outside. Those of the probe are here as far as a login shows more of them.
const ROWS: &[(&str, Look)] = &[
    ("AL-301", comeback::state),
    ("AL-302", comeback::answer),
    ("AL-303", comeback::address),
    ("AL-304", comeback::reported),
    ("AL-321", comeback::denied),
    ("AL-216", comeback::issuer),
    ("AL-209", page::accepts),
    ("AL-219", page::takes_long_state),
    ("AL-315", page::leaves),
    ("AL-322", page::tested),
    ("AL-316", forgotten::login),
    ("AL-313", runs::protection),
    ("AL-211", exchange::credentials),
    ("AL-305", exchange::outcome),
    ("AL-325", form::judged),
    ("AL-306", exchange::refresh_token),
    ("AL-307", lifetime::of_exchange),
    ("AL-326", comeback::lengths),
    ("AL-308", refresh::works),
    ("AL-310", lifetime::of_refresh),
    ("AL-320", refresh::lives),
    ("AL-318", profile::opens),
    ("AL-213", exchange::slow),
    ("AL-309", last::old_refresh),
    ("AL-311", last::code),
    ("AL-222", last::accepts_anything),
    ("AL-312", runs::regions),
];

/// What is wrong with the link, and what was not asked or could not be told.
pub fn judge(settings: &AccountLinking, runs: &[RunSeen]) -> Checked {
    let mut checked = Checked::default();
    let as_alexa = runs.iter().find(|run| run.twist == Twist::AsAlexa);
    if let Some(run) = as_alexa.or(runs.first()) {
        let sight = Sight { settings, runs, run };
        let verdicts = ROWS.iter().map(|(code, look)| (*code, look(&sight)));
        verdicts.for_each(|(code, verdict)| add(&mut checked, code, verdict));
    }
    let (unseen, all) = (|code| !is_seen(code), runs.is_empty());
    let rules = NETWORK_RULES.iter().filter(|rule| rule.is_rehearsal() || is_seen(rule.code));
    let open = rules.filter(|rule| (all || unseen(rule.code)) && !rule.is_told());
    for rule in open {
        checked.not_checked.push(NotChecked { code: rule.code, reason: Reason::NotRehearsed });
    }
    checked.sort();
    checked.not_checked.sort_by_key(|not| not.code);
    checked
}

/// Whether a rehearsal looks at what this rule is about.
pub(in crate::rules) fn is_seen(code: &str) -> bool {
    ROWS.iter().any(|(known, _)| *known == code)
}

fn add(checked: &mut Checked, code: &'static str, verdict: Verdict) {
    let reason = match verdict {
        Verdict::Fine => return,
        Verdict::Said(said) => {
            checked.findings.extend(finding(code, said));
            return;
        }
        Verdict::Unknown(words) => Reason::CannotTell(words),
        Verdict::NotAsked => Reason::NotRehearsed,
        Verdict::After(first) => Reason::FixFirst(first),
    };
    checked.not_checked.push(NotChecked { code, reason });
}

fn finding(code: &str, said: Said) -> Option<Finding> {
    rule_of(code).map(|rule| rule.finding(said))
}
