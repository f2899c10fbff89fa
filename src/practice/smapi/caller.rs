//! Who asks, and which skill they may ask about.

use axum::http::header;

use super::Refusal;
use crate::practice::asked::Asked;
use crate::practice::person;
use crate::practice::skill::Skill;
use crate::practice::skill::SkillStage;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// What a token's scopes must contain at least.
#[derive(Clone, Copy)]
pub(super) enum Need {
    /// `alexa::ask:skills:read`, or `readwrite` which contains it.
    Read,
    /// `alexa::ask:skills:readwrite`, also for reading account linking.
    ReadWrite,
    /// `alexa::ask:models:read`, or `readwrite` which contains it.
    ReadModels,
    /// `alexa::ask:models:readwrite`.
    WriteModels,
    /// `alexa::ask:skills:test`.
    Test,
}

/// Lets a caller in whose access token holds and reaches far enough.
///
/// The token stands after `Bearer`, or alone, as the ASK CLI sends it.
pub(super) fn admit(state: &State, asked: &Asked, need: Need) -> Result<(), Refusal> {
    let sent = asked.header(header::AUTHORIZATION.as_str()).trim();
    let token = match sent.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
        _ => sent,
    };
    let access = state.grants.access(token, state.clock.now()).ok_or_else(Refusal::signed_out)?;
    let enough = access.grant.scopes.iter().any(|scope| match need {
        Need::Read => scope == "alexa::ask:skills:read" || scope == "alexa::ask:skills:readwrite",
        Need::ReadWrite => scope == "alexa::ask:skills:readwrite",
        Need::ReadModels => {
            scope == "alexa::ask:models:read" || scope == "alexa::ask:models:readwrite"
        }
        Need::WriteModels => scope == "alexa::ask:models:readwrite",
        Need::Test => scope == "alexa::ask:skills:test",
    });
    if enough { Ok(()) } else { Err(Refusal::forbidden()) }
}

/// The caller's own skill that the address names.
pub(super) fn own_skill<'a>(state: &'a State, asked: &Asked) -> Result<&'a Skill, Refusal> {
    let skill = state.skill(asked.path("skill")).ok_or_else(unknown_skill)?;
    if skill.vendor_id == person::VENDOR_ID { Ok(skill) } else { Err(Refusal::forbidden()) }
}

/// The caller's own skill at the stage that the address names.
pub(super) fn own_stage<'a>(
    state: &'a State,
    asked: &Asked,
) -> Result<(&'a Skill, &'a SkillStage), Refusal> {
    let at = stage(asked)?;
    let skill = own_skill(state, asked)?;
    let found = skill.at(at).ok_or_else(unknown_skill)?;
    Ok((skill, found))
}

/// The same, to change it.
pub(super) fn own_stage_mut<'a>(
    state: &'a mut State,
    asked: &Asked,
) -> Result<&'a mut SkillStage, Refusal> {
    own_stage(state, asked)?;
    let at = stage(asked)?;
    let id = asked.path("skill");
    let mut skills = state.skills.iter_mut();
    skills.find(|skill| skill.id == id).and_then(|skill| skill.at_mut(at)).ok_or_else(unknown_skill)
}

/// The caller's own skill that the address names, to change it.
pub(super) fn own_skill_mut<'a>(
    state: &'a mut State,
    asked: &Asked,
) -> Result<&'a mut Skill, Refusal> {
    own_skill(state, asked)?;
    state.skill_mut(asked.path("skill")).ok_or_else(unknown_skill)
}

/// The stage the address names; others are refused, upper case among them.
pub(super) fn stage(asked: &Asked) -> Result<Stage, Refusal> {
    let text = asked.path("stage");
    Stage::parse(text).ok_or_else(|| {
        let message = format!("\"{text}\" is not a stage.");
        Refusal::invalid(&message, Vec::new())
    })
}

fn unknown_skill() -> Refusal {
    Refusal::missing("The skill, or its stage, does not exist.")
}
