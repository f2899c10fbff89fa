//! The servers of a rehearsal: named to the person, looked up once, and probed beside the login.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use tokio::task::JoinHandle;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::cli::rehearse::Options;
use crate::i18n;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::Asked;
use crate::model::GrantType;
use crate::model::HostPort;
use crate::model::HttpsAddress;
use crate::model::ProbeSeen;
use crate::model::Reach;
use crate::model::Seen;
use crate::services::amazon::Endpoints;
use crate::services::clock;
use crate::services::probe;
use crate::services::probe::Asker;
use crate::services::probe::MadeUp;
use crate::services::probe::Question;
use crate::services::probe::Roots;

/// Who is asked, and what a probe of them sees meanwhile.
pub(super) struct Reached {
    pub page: Option<Asker>,
    pub token: Option<Asker>,
    /// The real Amazon, or the practice Amazon that stands in for it.
    pub endpoints: Endpoints,
    needs_token: bool,
    reach: Arc<Reach>,
    roots: Arc<Roots>,
    seen: Arc<Mutex<ProbeSeen>>,
    /// The questions that do not disturb a login.
    beside: Option<JoinHandle<()>>,
    /// Those to the token address: asked when the rehearsal is over, so that nothing comes between its own.
    afterwards: Vec<Question>,
}

impl Reached {
    /// Tells whom it will ask, looks up their names, and begins to probe the sign-in page.
    pub(super) async fn new(
        settings: &AccountLinking,
        options: &Options,
        endpoints: Endpoints,
        console: &mut Console<'_>,
    ) -> Result<Self, Outcome> {
        let server = |text: &str| HostPort::of(&HttpsAddress::parse(text).ok()?.url);
        let codes = GrantType::parse(&settings.grant_type) != Some(GrantType::Implicit);
        let page = server(&settings.authorization_url);
        let token = server(&settings.access_token_url).filter(|_| codes);
        let mut servers: Vec<HostPort> = [&page, &token].into_iter().flatten().cloned().collect();
        servers.sort_unstable();
        servers.dedup();
        for server in &servers {
            let what = match (Some(server) == page.as_ref(), Some(server) == token.as_ref()) {
                (true, true) => key::CLI_REHEARSE_ASKS_BOTH,
                (false, true) => key::CLI_REHEARSE_ASKS_TOKEN,
                _ => key::CLI_REHEARSE_ASKS_PAGE,
            };
            console.progress(&i18n::text_with(what, &[("host", &server.to_string())]));
        }
        let reach = Arc::new(options.reach.reach(servers, console)?);
        let roots = Roots::new(&reach.roots).map(Arc::new).map_err(|words| {
            console.problem(&words);
            Outcome::Unusable
        })?;
        let made_up = MadeUp::new().ok_or_else(|| {
            console.problem(&i18n::text(key::CLI_PROBE_NOT_BEGUN));
            Outcome::Unusable
        })?;
        let all = probe::questions(settings, options.vendor.as_deref(), None, &made_up);
        let (afterwards, beside) = all.into_iter().partition(|question| is_token(question.asked));
        let began = clock::now() / 1000;
        let seen = ProbeSeen { began, proxy: probe::proxy(), ..ProbeSeen::default() };
        let mut reached = Self {
            page: asker(page.as_ref(), &endpoints, &reach).await,
            token: asker(token.as_ref(), &endpoints, &reach).await,
            endpoints,
            needs_token: codes,
            reach,
            roots,
            seen: Arc::new(Mutex::new(seen)),
            beside: None,
            afterwards,
        };
        reached.beside = Some(tokio::spawn(reached.probe(beside)));
        Ok(reached)
    }

    /// Whether every server that is needed may be asked.
    pub(super) fn can_begin(&self) -> bool {
        self.page.is_some() && (self.token.is_some() || !self.needs_token)
    }

    /// Asks what was left, and gives everything that was seen.
    pub(super) async fn finish(&mut self) -> ProbeSeen {
        let afterwards = std::mem::take(&mut self.afterwards);
        let rest = self.probe(afterwards);
        let beside = self.beside.take();
        let asked = async {
            rest.await;
            if let Some(beside) = beside {
                // A task of ours that failed has seen what it has seen.
                let _ended = beside.await;
            }
        };
        tokio::select! {
            () = asked => {}
            // Whoever wants no more gets what was seen so far.
            Ok(()) = tokio::signal::ctrl_c() => {}
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
        seen.done = true;
        seen
    }

    fn probe(&self, questions: Vec<Question>) -> impl Future<Output = ()> + Send + use<> {
        let told = Arc::clone(&self.seen);
        let tell = move |piece| {
            let mut seen = told.lock().unwrap_or_else(PoisonError::into_inner);
            let is_known = matches!(&piece, Seen::Host(host) if seen.host(&host.server).is_some());
            if !is_known {
                seen.add(piece);
            }
        };
        let (reach, roots) = (Arc::clone(&self.reach), Arc::clone(&self.roots));
        probe::run(questions, reach, roots, self.endpoints.clone(), tell)
    }
}

async fn asker(server: Option<&HostPort>, endpoints: &Endpoints, reach: &Reach) -> Option<Asker> {
    let server = server?;
    if endpoints.stands_in_for(server) {
        return Asker::practising(server, endpoints, reach);
    }
    let names = probe::addresses(server, reach).await;
    Asker::new(server, &names, reach)
}

fn is_token(asked: Asked) -> bool {
    matches!(
        asked,
        Asked::Token | Asked::TokenAgain | Asked::TokenAsBrowser | Asked::Credentials(_)
    )
}
