//! Without colour every state is still told apart: each has a shape of its own, and words.

use std::fmt::Debug;

use egui::Ui;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::views::widgets::FindingCard;
use skill_linker::views::widgets::Station;
use skill_linker::views::widgets::StationState;
use skill_linker::views::widgets::Weight;
use skill_linker::views::widgets::stations_ui;

use crate::soft;
use crate::support;

const SIZE: [f32; 2] = [400.0, 120.0];

const WEIGHTS: [(Weight, &str); 5] = [
    (Weight::MustFix, "Must fix"),
    (Weight::WorthALook, "Worth a look"),
    (Weight::GoodToKnow, "Good to know"),
    (Weight::CouldNotTell, "Could not tell"),
    (Weight::Fine, "Fine"),
];

const STATIONS: [StationState; 5] = [
    StationState::Fine,
    StationState::Asking,
    StationState::Problem,
    StationState::Unknown,
    StationState::NotAsked,
];

/// How many points have to differ at least: the sign inside the ring of a 16-point icon has about nine.
const LEAST: usize = 8;

/// Which points stand out from the ground by half of the most there is, told by their luminance alone.
fn ink(window: &Harness<'_>) -> Vec<bool> {
    let picture = soft::draw(&window.ctx, window.output());
    let grey: Vec<f32> = picture
        .pixels()
        .map(|point| {
            let [red, green, blue, _] = point.0.map(f32::from);
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        })
        .collect();
    let ground = grey[0];
    let most = grey.iter().map(|grey| (grey - ground).abs()).fold(0.0, f32::max);
    assert!(most > 100.0, "nothing is drawn");
    grey.iter().map(|grey| (grey - ground).abs() > most / 2.0).collect()
}

fn assert_apart<State: Copy + Debug>(states: &[State], draw: impl Fn(&mut Ui, State) + Copy) {
    for dark in [false, true] {
        let drawn: Vec<_> = states
            .iter()
            .map(|state| {
                let mut window = support::page(SIZE, dark, move |ui| draw(ui, *state));
                window.run();
                (state, ink(&window))
            })
            .collect();
        for (place, (one, first)) in drawn.iter().enumerate() {
            for (other, second) in &drawn[..place] {
                let differing = first.iter().zip(second).filter(|(a, b)| a != b).count();
                assert!(
                    differing >= LEAST,
                    "{one:?} looks like {other:?}, dark {dark}: {differing}"
                );
            }
        }
    }
}

/// The same words on every card, so that the icon alone is what differs.
#[test]
fn the_weights_of_findings_differ_without_colour() {
    assert_apart(&WEIGHTS.map(|(weight, _)| weight), |ui, weight| {
        FindingCard { weight, title: "Title", field: "", weight_words: "" }.show(ui, |_| {});
    });
}

#[test]
fn the_states_of_stations_differ_without_colour() {
    assert_apart(&STATIONS, |ui, state| {
        stations_ui(ui, &[Station { name: "Name", figure: "", spoken: "Name", state }]);
    });
}

/// Who sees no picture at all is told the same.
#[test]
fn the_weights_of_findings_are_words_as_well() {
    for (weight, words) in WEIGHTS {
        let mut window = support::page(SIZE, false, move |ui| {
            FindingCard { weight, title: "Title", field: "clientId", weight_words: words }
                .show(ui, |_| {});
        });
        window.run();
        let card = window.get_by_label("Title");
        assert_eq!(
            card.accesskit_node().description().as_deref(),
            Some(&*format!("{words} clientId"))
        );
    }
}
