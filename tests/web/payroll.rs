//! The payroll screen: what is said when cells are clicked and keys are pressed, and that one cell alone is a Tab stop.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use lo_trinh::app::{CellRef, Message};
use lo_trinh::baseline::example_scenario;
use lo_trinh::model::evaluate;
use lo_trinh::model::payroll::{BlockKind, GroupId, Instrument, Scope, UnitId};
use lo_trinh::report::payroll::{Choices, payroll};
use lo_trinh::rules::rulebook;
use lo_trinh::text::Language::Vi;
use lo_trinh::text::catalog::catalog;
use lo_trinh::ui::payroll::{Payroll, Props};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::Callback;

use crate::mounting::{drawn, mount};

/// The example with Tiểu học and its unit 20 open, and what the screen has said so far.
async fn screen() -> (Element, Rc<RefCell<Vec<Message>>>) {
    let scenario = example_scenario();
    let choices = Choices {
        record: false,
        editing: false,
        opened_groups: &[GroupId(4)].into(),
        opened_units: &[UnitId(20)].into(),
        opened_own: &BTreeSet::new(),
        search: "",
        phone_year: None,
        by_ways: false,
        opened_ways: &BTreeSet::new(),
        changed: None,
        refused: &[],
        place: None,
        before: None,
        preview: None,
        worth: None,
    };
    let report = Rc::new(payroll(
        &scenario,
        &evaluate(&scenario, &rulebook()),
        &choices,
        Vi,
    ));
    let said = Rc::new(RefCell::new(Vec::new()));
    let on = {
        let said = said.clone();
        Callback::from(move |message| said.borrow_mut().push(message))
    };
    let words = catalog(Vi);
    (
        mount::<Payroll>(Props {
            report,
            money: None,
            words,
            on,
        })
        .await,
        said,
    )
}

fn find(place: &Element, testid: &str) -> HtmlElement {
    let found = place
        .query_selector(&format!("[data-testid={testid}]"))
        .expect("a valid selector");
    found
        .unwrap_or_else(|| panic!("there is {testid}"))
        .unchecked_into()
}

async fn press(element: &HtmlElement, key: &str, alt: bool) {
    press_with(element, key, alt, false).await;
}

async fn press_with(element: &HtmlElement, key: &str, alt: bool, shift: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_alt_key(alt);
    init.set_shift_key(shift);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("a key");
    element.dispatch_event(&event).expect("a key is pressed");
    drawn().await;
}

const fn cell(instrument: Option<Instrument>, year: i32) -> CellRef {
    CellRef {
        scope: Scope::Unit(UnitId(20)),
        instrument,
        year,
    }
}

#[wasm_bindgen_test]
async fn the_buttons_of_a_cell_say_one_more_and_one_fewer() {
    let (place, said) = screen().await;
    let at = find(&place, "cell-unit-20-2024");
    for act in ["add", "take"] {
        let button = at
            .query_selector(&format!("[data-act={act}]"))
            .expect("a valid selector")
            .expect("a button");
        button.unchecked_into::<HtmlElement>().click();
        drawn().await;
    }
    assert_eq!(
        *said.borrow(),
        [
            Message::PostAdded(cell(None, 2024)),
            Message::PostRemoved(cell(None, 2024))
        ]
    );
}

#[wasm_bindgen_test]
async fn keys_change_the_chosen_cell_and_one_cell_is_a_tab_stop() {
    let (place, said) = screen().await;
    let at = find(&place, "cell-unit-20-T-2024");
    at.focus().expect("a cell takes the keyboard");
    drawn().await;
    said.borrow_mut().clear();
    press(&at, "+", false).await;
    press(&at, "ArrowLeft", true).await;
    let early = Some(Instrument::EarlyRetirement);
    assert_eq!(
        *said.borrow(),
        [
            Message::PostAdded(cell(early, 2024)),
            Message::PostMoved(cell(early, 2024), 2023)
        ]
    );
    let stops = place
        .query_selector_all("[role=grid] [tabindex='0']")
        .expect("a valid selector");
    assert_eq!(stops.length(), 1);
    // The cell follows its post into the year before.
    assert_eq!(find(&place, "cell-unit-20-T-2023").tab_index(), 0);
}

#[wasm_bindgen_test]
async fn a_year_head_holds_a_total() {
    let (place, said) = screen().await;
    let head = find(&place, "cell-block-2025");
    assert!(head.text_content().is_some_and(|text| text.starts_with("45")));
    head.focus().expect("a cell takes the keyboard");
    drawn().await;
    said.borrow_mut().clear();
    press(&head, "+", false).await;
    let total = CellRef {
        scope: Scope::Block(BlockKind::PublicService),
        instrument: None,
        year: 2025,
    };
    assert_eq!(
        *said.borrow(),
        [Message::Previewed(Box::new(Message::TotalSpread(total, 46)))]
    );
}

/// With two kinds in a cell, T chooses the second: the square of that kind moves.
#[wasm_bindgen_test]
async fn a_key_chooses_which_kind_moves() {
    let (place, said) = screen().await;
    let scenario = example_scenario();
    let mixed = (1..=39).map(UnitId).find_map(|unit| {
        let lines = || {
            scenario
                .payroll
                .lines
                .iter()
                .filter(|line| line.scope == Scope::Unit(unit))
        };
        let year = (2023..=2025).find(|year| {
            let mut kinds: Vec<Instrument> = lines()
                .filter(|line| line.when.month().year() == *year && line.done == 0)
                .map(|line| line.instrument)
                .collect();
            kinds.sort_unstable();
            kinds.dedup();
            kinds.len() > 1
        })?;
        let group = scenario
            .payroll
            .units
            .iter()
            .find(|other| other.id == unit)?
            .group;
        (group == GroupId(4)).then_some((unit, year))
    });
    let (unit, year) = mixed.expect("the example has a mixed cell");
    let at = find(&place, &format!("cell-unit-{}-{year}", unit.0));
    at.focus().expect("a cell takes the keyboard");
    drawn().await;
    press(&at, "t", false).await;
    said.borrow_mut().clear();
    press(&at, "ArrowLeft", true).await;
    let kinds = |message: &Message| match message {
        Message::PostMoved(cell, _) => cell.instrument,
        other => panic!("a post moves, not {other:?}"),
    };
    let moved = kinds(&said.borrow()[0]);
    assert!(
        moved.is_some_and(|way| way != Instrument::RetirementAtAge),
        "{moved:?}"
    );
}

/// Shift and the arrows choose a block; Delete takes out of it what can be taken, as one message.
#[wasm_bindgen_test]
async fn several_cells_are_chosen_and_cleared() {
    let (place, said) = screen().await;
    let at = find(&place, "cell-unit-20-T-2024");
    at.focus().expect("a cell takes the keyboard");
    drawn().await;
    said.borrow_mut().clear();
    press_with(&at, "ArrowRight", false, true).await;
    press_with(&find(&place, "cell-unit-20-T-2025"), "ArrowDown", false, true).await;
    let chosen = place.query_selector_all("td.rng").expect("a valid selector");
    assert_eq!(chosen.length(), 4);
    press(&find(&place, "cell-unit-20-V-2025"), "Delete", false).await;
    let said = said.borrow();
    let [Message::BlockPasted(pasted)] = &said[..] else {
        panic!("one block is cleared, not {said:?}");
    };
    assert_eq!(pasted.years, [2024, 2025]);
    assert_eq!(pasted.rows[0].1, Some(Instrument::EarlyRetirement));
    assert_eq!(pasted.text, "0\t0\n0\t0");
}
