//! Where a browser stops that is sent to Alexa's own address without the app waiting for it, as when a link is rehearsed:
//! the address is shown, to be copied as it would be from the browser's bar.

use axum::response::Response;
use url::Url;

use super::pages;
use crate::model::stood_in_for;
use crate::practice::asked::Asked;
use crate::practice::console::Page;
use crate::practice::console::Text;
use crate::practice::state::State;

/// A browser keeps what is behind the `#` to itself.
const SCRIPT: &str = "const box = document.getElementById('address'); box.value += location.hash; \
    box.focus(); box.select();";

/// The address that this place stands in for.
pub(super) fn show(state: &mut State, asked: &Asked) -> Response {
    let place = Url::parse(&format!("{}{}", state.origin, asked.uri));
    let Some(address) = place.ok().and_then(|place| stood_in_for(&place)) else {
        return pages::nothing_here();
    };
    let body = format!(
        "<h1>Here the browser stops</h1><p>With the real Amazon this is a page of Alexa’s, and the \
         address stands in the browser’s bar. Copy it, and paste it where you are asked for it.</p>\
         <label for=\"address\">Address the browser stopped at</label>\
         <input id=\"address\" readonly value=\"{}\">",
        Text(address.as_str())
    );
    Page::new("Alexa").with_script(SCRIPT).answer(&body)
}
