//! An address that was pasted in place of an answer that could not be heard.

use proptest::prelude::*;
use skill_linker::model::Secret;
use skill_linker::services::loopback::Callback;
use skill_linker::services::loopback::CallbackProblem;
use skill_linker::services::loopback::parse_pasted_address;

use super::STATE;

#[test]
fn a_pasted_address_goes_through_the_same_checks() {
    let uri = "http://127.0.0.1:9090/cb";
    let state = Secret::new(STATE);
    let good = format!("{uri}?code=c1&state={STATE}");
    for pasted in [
        good.clone(),
        format!("  {good}\n"),
        format!("{good}#frag"),
        format!("127.0.0.1:9090/cb?state={STATE}&code=c1"),
    ] {
        let read = parse_pasted_address(&pasted, uri, &state);
        assert!(matches!(read, Ok(Callback::Code(code)) if code.expose() == "c1"), "{pasted}");
    }
    let cases = [
        (String::new(), CallbackProblem::OtherAddress),
        ("c1".to_owned(), CallbackProblem::OtherAddress),
        (good.replace("9090", "9091"), CallbackProblem::OtherAddress),
        (good.replace("127.0.0.1", "localhost"), CallbackProblem::OtherAddress),
        (good.replace("http:", "https:"), CallbackProblem::OtherAddress),
        (good.replace("/cb", "/cb/x"), CallbackProblem::OtherAddress),
        (good.replace("127", "u:p@127"), CallbackProblem::OtherAddress),
        (uri.to_owned(), CallbackProblem::OtherState),
        (good.replace("s7", "s8"), CallbackProblem::OtherState),
        (format!("{uri}?state={STATE}"), CallbackProblem::Nothing),
        (format!("{good}&code=c2"), CallbackProblem::Doubled),
        (format!("{good}&x={}", "y".repeat(5000)), CallbackProblem::TooLong),
    ];
    for (pasted, problem) in cases {
        let read = parse_pasted_address(&pasted, uri, &state);
        assert!(read == Err(problem), "{pasted}");
        assert!(!problem.text().is_empty());
    }
    assert!(
        parse_pasted_address(&format!("{uri}?code=c&state="), uri, &Secret::default()).is_err()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_text_without_the_state_is_taken(pasted in "\\PC{0,200}", query in "[ -~]{0,200}") {
        let uri = "http://127.0.0.1:9090/cb";
        let state = Secret::new(STATE);
        for text in [pasted, format!("{uri}?{query}")] {
            prop_assume!(!text.contains(STATE));
            prop_assert!(parse_pasted_address(&text, uri, &state).is_err());
        }
    }

    #[test]
    fn any_code_is_read_back(code in "\\PC{1,200}") {
        let uri = "http://127.0.0.1:9090/cb";
        let query: String = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("code", &code)
            .append_pair("state", STATE)
            .finish();
        let read = parse_pasted_address(&format!("{uri}?{query}"), uri, &Secret::new(STATE));
        prop_assume!(query.len() <= 4096);
        prop_assert!(matches!(read, Ok(Callback::Code(given)) if given.expose() == code));
    }
}
