//! Addresses filled in: from the customer's part of a known service, or from what an own server publishes.

use crate::model::Discovery;
use crate::model::Job;
use crate::model::Provider;
use crate::services::discovery::DiscoveryError;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Wizard;

impl Wizard {
    /// Asks the server named in the box. Without a name there is nobody to ask.
    pub(super) fn discover(&mut self) -> Vec<Effect> {
        let issuer = self.issuer.trim().to_owned();
        if issuer.is_empty() {
            self.discovery = Job::Failed(DiscoveryError::NotAnAddress);
            return Vec::new();
        }
        self.clock += 1;
        self.discovery = Job::Running(self.clock);
        vec![Effect::Discover(self.clock, issuer)]
    }

    pub(super) fn discovered(
        &mut self,
        id: u64,
        answer: Result<Discovery, DiscoveryError>,
    ) -> Vec<Effect> {
        if !self.discovery.finish(id, answer) {
            return Vec::new();
        }
        let Some(discovery) = self.discovery.done().cloned() else { return Vec::new() };
        discovery.apply(&mut self.settings);
        for input in [Input::AuthorizationUrl, Input::AccessTokenUrl] {
            self.forget_talk(input);
        }
        vec![Effect::SaveDraft]
    }

    /// The part of a known service's addresses was typed: the addresses follow.
    pub(super) fn fill_addresses(&mut self) {
        let Some(provider) = self.provider() else { return };
        self.apply(provider);
    }

    /// One of the regions a service has addresses in.
    pub(super) fn choose_region(&mut self, region: usize) -> Vec<Effect> {
        if let Some(provider) = self.provider().filter(|known| region < known.variants.len()) {
            self.region = region;
            self.apply(provider);
        }
        vec![Effect::SaveDraft]
    }

    fn apply(&mut self, provider: &Provider) {
        if let Some((authorization, token)) = provider.addresses(self.region, &self.provider_part) {
            self.settings.authorization_url = authorization;
            self.settings.access_token_url = token;
        }
    }
}
