//! The lists: scopes, domains and the skill's own redirect URLs.

use crate::model::Domain;
use crate::model::Scope;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Wizard;

/// The most entries Amazon takes in a list of scopes or domains (account-linking schemas page).
pub const MOST_ENTRIES: usize = 15;

impl Wizard {
    /// The list that a box adds to; `None` for a box that adds to none.
    pub fn list(&self, input: Input) -> Option<&Vec<String>> {
        let settings = &self.settings;
        let lists = [
            (Input::NewScope, &settings.scopes),
            (Input::NewDomain, &settings.domains),
            (Input::NewRedirectUrl, &settings.redirect_urls),
        ];
        lists.into_iter().find_map(|(of, list)| (of == input).then_some(list))
    }

    fn list_mut(&mut self, input: Input) -> Option<&mut Vec<String>> {
        let settings = &mut self.settings;
        let lists = [
            (Input::NewScope, &mut settings.scopes),
            (Input::NewDomain, &mut settings.domains),
            (Input::NewRedirectUrl, &mut settings.redirect_urls),
        ];
        lists.into_iter().find_map(|(of, list)| (of == input).then_some(list))
    }

    /// How many entries a list may have.
    pub fn most(input: Input) -> Option<usize> {
        matches!(input, Input::NewScope | Input::NewDomain).then_some(MOST_ENTRIES)
    }

    /// Whether a list has no room for another entry.
    pub fn is_full(&self, input: Input) -> bool {
        let used = self.list(input).map_or(0, Vec::len);
        Self::most(input).is_some_and(|most| used >= most)
    }

    /// Adds what stands in the box: each of several entries by itself. What the list cannot take stays in the
    /// box, which then says why; an entry that is there is not doubled.
    pub(super) fn add(&mut self, input: Input) -> Vec<Effect> {
        if self.problem_of(input).is_some() && !self.text(input).trim().is_empty() {
            self.left.insert(input);
            return Vec::new();
        }
        let typed = std::mem::take(self.text_mut(input));
        let mut rest = Vec::new();
        for entry in entries(input, &typed) {
            let full = self.is_full(input);
            let Some(list) = self.list_mut(input) else { continue };
            if full && !list.contains(&entry) {
                rest.push(entry);
            } else if !list.contains(&entry) {
                list.push(entry);
            }
        }
        self.forget_talk(input);
        self.left.remove(&input);
        if !rest.is_empty() {
            self.put(input, &rest.join(" "));
        }
        vec![Effect::SaveDraft]
    }

    pub(super) fn remove(&mut self, input: Input, index: usize) -> Vec<Effect> {
        if let Some(list) = self.list_mut(input).filter(|list| index < list.len()) {
            list.remove(index);
        }
        vec![Effect::SaveDraft]
    }

    /// Ticks an offered scope, or takes it away.
    pub(super) fn toggle_scope(&mut self, scope: &str) -> Vec<Effect> {
        let scopes = &mut self.settings.scopes;
        let before = scopes.len();
        scopes.retain(|entry| entry != scope);
        if scopes.len() == before && before < MOST_ENTRIES {
            scopes.push(scope.to_owned());
        } else if scopes.len() == before {
            self.left.insert(Input::NewScope);
        }
        vec![Effect::SaveDraft]
    }
}

fn entries(input: Input, typed: &str) -> Vec<String> {
    if input == Input::NewScope {
        return Scope::split(typed).map(str::to_owned).collect();
    }
    if input == Input::NewDomain {
        return Domain::split(typed).map(str::to_owned).collect();
    }
    typed.split_whitespace().map(str::to_owned).collect()
}
