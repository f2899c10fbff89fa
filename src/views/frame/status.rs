//! The line in the middle of the bottom bar: what just happened first, else what the page has to say.

use crate::i18n;
use crate::i18n::key;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::Status;
use crate::wizard::Copied;

/// What the line says now.
pub(super) fn status(session: &Session, bar: &Bar) -> Option<Status> {
    let wizard = &session.wizard;
    if let Some((copied, _)) = wizard.copied {
        let words = i18n::text_with(key::FRAME_COPIED, &[("what", &copied_name(copied))]);
        return Some(Status::done(words));
    }
    if let Some(filled) = &wizard.filled {
        let mut words = i18n::counted(key::FRAME_FILLED, filled.count);
        if filled.left_out > 0 {
            words = format!("{words} {}", i18n::counted(key::FRAME_LEFT_OUT, filled.left_out));
        }
        return Some(Status { undo: true, ..Status::done(words) });
    }
    bar.status.clone()
}

/// What a copy button copies, in words.
fn copied_name(copied: Copied) -> String {
    let key = match copied {
        Copied::RedirectUrl(0) => key::REGION_AMERICA,
        Copied::RedirectUrl(1) => key::REGION_EUROPE,
        Copied::RedirectUrl(_) => key::REGION_FAR_EAST,
        Copied::AllRedirectUrls => key::COPIED_ALL,
        Copied::SignInUrl => key::COPIED_SIGN_IN_URL,
        Copied::ProfileName => key::COPIED_PROFILE_NAME,
        Copied::ProfileDescription => key::COPIED_PROFILE_DESCRIPTION,
        Copied::PrivacyUrl => key::COPIED_PRIVACY_URL,
        Copied::Json => key::COPIED_JSON,
        Copied::JsonWithSecret => key::COPIED_JSON_WITH_SECRET,
        Copied::Suggestion(_) => key::COPIED_SUGGESTION,
        Copied::ByHand(field) => return i18n::field_name(field),
        Copied::Command => key::COPIED_COMMAND,
        Copied::SignInAddress => key::COPIED_SIGN_IN_ADDRESS,
        Copied::Code(_) => key::COPIED_CODE,
    };
    i18n::text(key)
}
