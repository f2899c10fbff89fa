//! Rehearses the link: meets the servers that were ticked, and does what the rehearsal wants one thing after the
//! other.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::effects::outbox::Outbox;
use crate::model::AccountLinking;
use crate::model::HostPort;
use crate::model::HttpsAddress;
use crate::model::Reach;
use crate::model::Seen;
use crate::model::Sent;
use crate::model::Way;
use crate::probing;
use crate::rehearsal::Effect;
use crate::rehearsal::Message;
use crate::services::amazon::Amazon;
use crate::services::clock;
use crate::services::loopback::Pages;
use crate::services::probe;
use crate::services::probe::Asker;
use crate::services::probe::MadeUp;
use crate::services::probe::ProbeError;
use crate::services::probe::Question;
use crate::services::rehearsal;
use crate::services::rehearsal::Listener;
use crate::services::rehearsal::Prepared;
use crate::session;

/// For all questions of one kind together.
const DEADLINE: Duration = Duration::from_mins(1);

/// Who is asked, and the port to which the browser comes back.
#[derive(Default)]
pub(super) struct Stage {
    page: Option<Asker>,
    token: Option<Asker>,
    listener: Option<Listener>,
    /// Whether every server that was ticked can be asked.
    is_whole: bool,
}

/// What a probe asks, split into what does not disturb a sign-in and what waits until it is over.
struct Split {
    beside: Vec<Question>,
    afterwards: Vec<Question>,
}

impl Split {
    fn of(settings: &AccountLinking, vendor_id: Option<&str>) -> Option<Self> {
        let questions = probe::questions(settings, vendor_id, None, &MadeUp::new()?);
        let (afterwards, beside) = questions
            .into_iter()
            .partition(|question| probing::belongs("token-address", question.asked));
        Some(Self { beside, afterwards })
    }
}

impl Effects {
    pub(super) fn meet(
        &mut self,
        id: u64,
        settings: Box<AccountLinking>,
        vendor_id: Option<String>,
        reach: Box<Reach>,
    ) {
        let (outbox, amazon) = (self.outbox.clone(), self.amazon.value());
        let stage = Arc::clone(&self.stage);
        self.stop_asking();
        let broken_off = probing::Message::Ended(id, Err(ProbeError::BrokenOff));
        self.jobs.spawn(Owner::Probe, Some(said(broken_off)), async move {
            let meeting = meet(id, &settings, *reach, &amazon, &outbox);
            let met = match timeout(DEADLINE, meeting).await {
                Ok(met) => met,
                Err(_elapsed) => Err(ProbeError::TooLong),
            };
            let split = Split::of(&settings, vendor_id.as_deref()).ok_or(ProbeError::NoRandomness);
            let (met, split) = match (met, split) {
                (Ok(met), Ok(split)) => (met, split),
                (Err(error), _) | (_, Err(error)) => {
                    return outbox.post(said(probing::Message::Ended(id, Err(error))));
                }
            };
            let Some(page) = met.page.clone().filter(|_| met.is_whole) else {
                // Where a server cannot be asked, a sign-in leads nowhere: its stations say why.
                return outbox.post(said(probing::Message::Ended(id, Ok(()))));
            };
            stage.set(met);
            outbox.post(said(probing::Message::Met(id)));
            let asking = probe::ask_all(page, split.beside, tell(id, &outbox));
            // What did not come in time is not there.
            let _elapsed = timeout(DEADLINE, asking).await;
            outbox.post(said(probing::Message::BesideDone(id)));
        });
    }

    pub(super) fn ask_rest(
        &mut self,
        id: u64,
        settings: Box<AccountLinking>,
        vendor_id: Option<String>,
    ) {
        let (outbox, token) = (self.outbox.clone(), self.stage.with(|stage| stage.token.clone()));
        let ended = move |outcome| said(probing::Message::Ended(id, outcome));
        self.jobs.spawn(Owner::Probe, Some(ended(Err(ProbeError::BrokenOff))), async move {
            let split = Split::of(&settings, vendor_id.as_deref());
            if let (Some(asker), Some(split)) = (token, split) {
                let asking = probe::ask_all(asker, split.afterwards, tell(id, &outbox));
                let _elapsed = timeout(DEADLINE, asking).await;
            }
            outbox.post(ended(Ok(())));
        });
    }

    /// One thing that the rehearsal wants.
    pub(super) fn for_rehearsal(&mut self, effect: Effect) {
        match effect {
            Effect::Prepare { id, settings, way, vendor_id } => {
                self.prepare(id, settings, way, vendor_id);
            }
            Effect::Listen { id, state } => {
                let Some(listener) = self.stage.with(|stage| stage.listener.take()) else { return };
                self.post_answer(async move {
                    let back = listener.wait(&state, Pages::new()).await;
                    back.map(|back| Message::CameBack(id, back))
                });
            }
            Effect::LookAtPage { id, address } => {
                let asker = self.stage.with(|stage| stage.page.clone());
                self.ask_one(asker, rehearsal::look(address), move |seen| Message::Page(id, seen));
            }
            Effect::OpenBrowser { address, .. } => self.open_page(&address),
            Effect::Wait { id, wait, milliseconds } => self.post_answer(async move {
                sleep(Duration::from_millis(milliseconds)).await;
                Some(Message::TimeUp(id, wait))
            }),
            Effect::Ask { id, call } => {
                let asker = self.stage.with(|stage| stage.token.clone());
                self.ask_one(asker, call.sent(), move |seen| Message::Answered(id, seen));
            }
            // Drops the listener with its port, if it still waits.
            Effect::Stop(_) => self.jobs.stop(Owner::Rehearsal),
        }
    }

    /// Ends everything that a probe or a rehearsal began.
    pub(super) fn stop_asking(&mut self) {
        self.jobs.stop(Owner::Probe);
        self.jobs.stop(Owner::Rehearsal);
        self.stage.set(Stage::default());
    }

    fn prepare(&mut self, id: u64, settings: AccountLinking, way: Way, vendor_id: Option<String>) {
        let stage = Arc::clone(&self.stage);
        // The same port as that of the sign-in here, so that it is registered once.
        let port = self.world.port;
        self.post_answer(async move {
            let return_url = match way {
                Way::Loopback(_) => match Listener::bind(port).await {
                    Ok(listener) => {
                        let return_url = listener.redirect_uri();
                        stage.with(|stage| stage.listener = Some(listener));
                        return_url
                    }
                    Err(_taken) => return Some(Message::NotPrepared(id)),
                },
                Way::Alexa(region) => rehearsal::alexas_return_url(region, &settings, vendor_id),
            };
            Some(match Prepared::new(&settings, &return_url) {
                Some(prepared) => Message::Prepared(id, prepared),
                None => Message::NotPrepared(id),
            })
        });
    }

    fn ask_one(
        &mut self,
        asker: Option<Asker>,
        sent: Sent,
        told: impl FnOnce(crate::model::Exchange) -> Message + Send + 'static,
    ) {
        self.post_answer(async move { Some(told(rehearsal::ask(asker, sent).await)) });
    }

    /// Posts the answer, if there is one.
    fn post_answer(&mut self, work: impl Future<Output = Option<Message>> + Send + 'static) {
        let outbox = self.outbox.clone();
        let otherwise = said(probing::Message::Rehearsed(Message::Cancel));
        self.jobs.spawn(Owner::Rehearsal, Some(otherwise), async move {
            if let Some(message) = work.await {
                outbox.post(said(probing::Message::Rehearsed(message)));
            }
        });
    }
}

async fn meet(
    id: u64,
    settings: &AccountLinking,
    reach: Reach,
    amazon: &Amazon,
    outbox: &Outbox,
) -> Result<Stage, ProbeError> {
    let (at, proxy) = (clock::now() / 1000, probe::proxy());
    outbox.post(said(probing::Message::Began { id, at, proxy }));
    let roots = super::probe::roots().await?;
    let (reach, endpoints) = (Arc::new(reach), amazon.endpoints().clone());
    let mut meetings = JoinSet::new();
    for server in reach.ticked.clone() {
        let (reach, roots, endpoints) = (Arc::clone(&reach), Arc::clone(&roots), endpoints.clone());
        let tell = tell(id, outbox);
        meetings.spawn(async move {
            let asker = probe::meet(&server, &reach, &roots, &endpoints, tell).await;
            (server, asker)
        });
    }
    let server = |text: &str| HostPort::of(&HttpsAddress::parse(text).ok()?.url);
    let page = server(&settings.authorization_url);
    let token = server(&settings.access_token_url);
    let mut stage = Stage { is_whole: true, ..Stage::default() };
    while let Some(Ok((met, asker))) = meetings.join_next().await {
        stage.is_whole &= asker.is_some();
        if Some(&met) == page.as_ref() {
            stage.page.clone_from(&asker);
        }
        if Some(&met) == token.as_ref() {
            stage.token = asker;
        }
    }
    Ok(stage)
}

fn tell(id: u64, outbox: &Outbox) -> impl Fn(Seen) + Clone + Send + 'static {
    let outbox = outbox.clone();
    move |seen| outbox.post(said(probing::Message::Saw(id, Box::new(seen))))
}

fn said(message: probing::Message) -> session::Message {
    session::Message::Probe(message)
}
