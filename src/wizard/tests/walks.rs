//! Whole walks through the wizard, from seeds.

use proptest::prelude::*;

use super::*;

fn any_input() -> impl Strategy<Value = Input> {
    prop::sample::select(Input::ALL.to_vec())
}

/// A message as plain data: a message itself may hold a secret, so it cannot be printed.
type Seed = (u8, Input, String, usize);

fn any_seed() -> impl Strategy<Value = Seed> {
    let text = prop_oneof![
        any::<String>(),
        prop::sample::select(vec![ID, SECRET, SKILL, LINK, "{\"clientId\": \"x\"}", ""])
            .prop_map(str::to_owned),
    ];
    (0..20_u8, any_input(), text, 0..9_usize)
}

fn message((kind, input, text, number): Seed) -> Message {
    let answers = [RecogniserAnswer::KeepHere, RecogniserAnswer::MoveIt];
    let copied = [Copied::RedirectUrl(7), Copied::Json, Copied::Suggestion("AL-012")];
    let chosen = [SignInWith::Amazon, SignInWith::Own, SignInWith::Provider("okta")];
    match kind {
        0 => Message::Edited(input),
        1 => Message::Left(input),
        2 => Message::Undo(input),
        3 => Message::Jump(input),
        4 => Message::Add(input),
        5 => Message::Remove(input, number),
        6 | 7 => Message::Recognised(input, answers[number % 2]),
        8 => Message::Next,
        9 => Message::Back,
        10 => Message::UndoFilled,
        11 => Message::TogglePkce,
        12 => Message::ApplyFix("AL-012"),
        13 => Message::Copy(copied[number % 3]),
        14 => Message::GoTo(STEPS[number]),
        15 => Message::ChooseKind(SkillKind::ALL[number % 5]),
        16 => Message::ChooseSignInWith(chosen[number % 3]),
        _ => Message::Pasted(input, text),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn going_about_keeps_every_answer(
        typed in prop::collection::vec((any_input(), "[a-z !#]{0,40}"), 0..12),
        ways in prop::collection::vec(0..3_u8, 0..30),
    ) {
        let mut wizard = filled();
        for (input, text) in &typed {
            if !input.is_list() {
                text.clone_into(wizard.text_mut(*input));
                wizard.update(Message::Edited(*input));
            }
        }
        wizard.suggest_profile();
        let before = wizard.clone();
        for way in ways {
            wizard.update(match way {
                0 => Message::Back,
                1 => Message::GoTo(Step::Skill),
                _ => Message::Next,
            });
        }
        for input in Input::ALL {
            prop_assert_eq!(wizard.text(input), before.text(input));
        }
    }

    #[test]
    fn beside_the_boxes_and_on_top_stand_the_same_words(
        seeds in prop::collection::vec(any_seed(), 0..12),
    ) {
        let mut wizard = Wizard::new();
        for seed in seeds {
            wizard.update(message(seed));
        }
        for step in STEPS.into_iter().filter(|step| *step != Step::Check) {
            let on_top = wizard.problems(step);
            for problem in &on_top {
                prop_assert_eq!(wizard.problem_of(problem.input), Some(problem.clone()));
            }
            let all = Input::ALL.into_iter().filter(|input| wizard.step_of(*input) == step);
            let inline = all.filter_map(|input| wizard.problem_of(input)).count();
            prop_assert_eq!(inline, on_top.len());
        }
    }

    #[test]
    fn whatever_happens_nothing_panics_and_no_draft_holds_an_unanswered_secret(
        seeds in prop::collection::vec(any_seed(), 0..40),
    ) {
        let mut wizard = Wizard::new();
        for seed in seeds {
            let message = message(seed);
            let keeps = matches!(message, Message::Recognised(_, RecogniserAnswer::KeepHere));
            for effect in wizard.update(message) {
                if let Effect::Copy(_, text) = effect {
                    prop_assert!(!text.contains("amzn1.oa2-cs") || !wizard.kept.is_empty());
                }
            }
            prop_assume!(!keeps);
            let draft = format!("{:?}", wizard.to_draft());
            prop_assert!(!draft.contains("amzn1.oa2-cs"), "{}", draft);
        }
    }

    #[test]
    fn any_text_of_any_length_stays(text in "[a-zA-Z0-9.]{0,9000}") {
        let mut wizard = Wizard::new();
        paste(&mut wizard, Input::AuthorizationUrl, &text);
        prop_assert_eq!(wizard.text(Input::AuthorizationUrl), text);
    }
}
