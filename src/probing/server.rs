//! The list that is shown before anybody is asked: each server, and what goes to it.

use crate::model::Asked;
use crate::model::HostPort;
use crate::model::Secret;
use crate::probing::Subject;
use crate::services::probe::MadeUp;
use crate::services::probe::Question;
use crate::services::probe::questions;

/// One server, and what will be sent to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Server {
    pub server: HostPort,
    /// Whether the sign-in page is asked for there, as a browser does.
    pub is_page: bool,
    /// Whether the token address is there: a made-up code goes to it.
    pub is_token: bool,
    /// Whether there is a secret that could go there.
    pub takes_secret: bool,
    /// How many questions it gets, the ones with the secret not counted.
    pub questions: usize,
}

/// The servers in the settings, the sign-in page's first.
pub fn servers(subject: &Subject) -> Vec<Server> {
    let mut servers: Vec<Server> = Vec::new();
    for question in planned(subject, Some(&subject.secret)) {
        let index = servers.iter().position(|known| known.server == question.server);
        let index = index.unwrap_or_else(|| {
            servers.push(Server {
                server: question.server,
                is_page: false,
                is_token: false,
                takes_secret: false,
                questions: 0,
            });
            servers.len() - 1
        });
        let Some(server) = servers.get_mut(index) else { continue };
        match question.asked {
            Asked::Credentials(_) => {
                server.takes_secret = true;
                continue;
            }
            Asked::Token | Asked::TokenAgain | Asked::TokenAsBrowser => server.is_token = true,
            Asked::SignIn(_)
            | Asked::LongState
            | Asked::PlainReturn
            | Asked::WebView(_)
            | Asked::SignInAsJava
            | Asked::Scope(_)
            | Asked::FrontPage
            | Asked::Published => server.is_page = true,
        }
        server.questions += 1;
    }
    servers
}

/// What would be asked, with nothing in the place of what is made up.
pub(super) fn planned(subject: &Subject, secret: Option<&Secret>) -> Vec<Question> {
    let nothing = MadeUp {
        state: String::new(),
        long_state: String::new(),
        code: String::new(),
        secret: String::new(),
    };
    questions(&subject.settings, subject.vendor_id.as_deref(), secret, &nothing)
}
