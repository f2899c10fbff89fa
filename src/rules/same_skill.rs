//! AL-119: two skills of one name, or two accounts, so that another one answers than people expect.
//!
//! Bad: two skills in development that share a name in one language. Good: one skill in two stages.

use crate::model::ListedSkill;
use crate::model::Stage;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn or_account(sight: &Sight<'_>) -> Vec<Said> {
    let facts = &sight.context.facts;
    let own = facts.skill_id.as_deref();
    let twice = facts.skills.as_deref().and_then(|skills| same_name(skills, own));
    let accounts = facts.account.as_ref();
    let are_two = accounts.is_some_and(|account| {
        account.signed_in.is_some()
            && account.rehearsal.is_some()
            && account.signed_in != account.rehearsal
    });
    let skill =
        twice.map(|name| Said::about_nothing(Severity::Note).variant("skill").value("name", name));
    let account = are_two.then(|| Said::about_nothing(Severity::Note).variant("account"));
    skill.into_iter().chain(account).collect()
}

/// The name that another skill in development shares; with the skill known, only what it shares itself counts.
fn same_name<'a>(skills: &'a [ListedSkill], own: Option<&str>) -> Option<&'a str> {
    let drafts = || skills.iter().filter(|skill| skill.stage == Stage::Development.as_str());
    let mine = drafts().filter(|skill| own.is_none_or(|own| skill.skill_id == own));
    mine.into_iter().find_map(|skill| {
        let others = drafts().filter(|other| other.skill_id != skill.skill_id);
        others.into_iter().find_map(|other| shared(skill, other))
    })
}

fn shared<'a>(one: &'a ListedSkill, other: &ListedSkill) -> Option<&'a str> {
    let names = one.name_by_locale.iter();
    let same = |locale: &String, name: &String| {
        other.name_by_locale.get(locale).is_some_and(|other| other.trim() == name.trim())
    };
    names.into_iter().find(|(locale, name)| same(locale, name)).map(|(_, name)| name.as_str())
}
