//! The files screen: what its buttons say.

use std::cell::RefCell;
use std::rc::Rc;

use lo_trinh::app::{Dialog, Message, ScenarioId};
use lo_trinh::baseline::{document_scenario, example_scenario};
use lo_trinh::report::files::{Keeping, Kept, files};
use lo_trinh::report::history::history;
use lo_trinh::text::Language::Vi;
use lo_trinh::text::catalog;
use lo_trinh::ui::files::{Files, Props};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::mounting::mount;

fn click(place: &Element, selector: &str) {
    let found = place.query_selector(selector).expect("a valid selector");
    found
        .expect("it is there")
        .unchecked_into::<HtmlElement>()
        .click();
}

#[wasm_bindgen_test]
async fn scenarios_are_saved_opened_and_deleted_by_their_own_buttons() {
    let scenarios = [document_scenario(), example_scenario()];
    let kept = scenarios.iter().zip([1, 4]).map(|(scenario, id)| Kept {
        id,
        letter: "A".to_owned(),
        scenario,
        exported: None,
        open: id == 1,
    });
    let report = Rc::new(files(&kept.collect::<Vec<_>>(), Keeping::At(14, 32), Vi));
    let said = Rc::new(RefCell::new(Vec::new()));
    let saved = Rc::new(RefCell::new(Vec::new()));
    let props = Props {
        history: Rc::new(history(None, 0, Vec::new(), (1, 1), Vi)),
        report,
        words: catalog(Vi),
        on: {
            let said = said.clone();
            Callback::from(move |message| said.borrow_mut().push(message))
        },
        onfiles: Callback::noop(),
        merge: Rc::default(),
        is_part: false,
        onmerge: Callback::noop(),
        onsave: {
            let saved = saved.clone();
            Callback::from(move |id| saved.borrow_mut().push(id))
        },
    };
    let place = mount::<Files>(props).await;
    click(&place, "[data-testid=save-file]");
    click(&place, "[data-testid=scenario-4] .does button:nth-of-type(2)");
    assert_eq!(saved.borrow().as_slice(), [ScenarioId(1), ScenarioId(4)]);
    click(&place, "[data-testid=scenario-4] .does button:first-of-type");
    click(&place, "[data-testid=scenario-4] .does button:last-of-type");
    let expected = [
        Message::ScenarioSelected(ScenarioId(4)),
        Message::DialogOpened(Dialog::DeleteScenario(ScenarioId(4))),
    ];
    assert_eq!(said.borrow().as_slice(), expected);
    let input = place
        .query_selector("input[data-testid=open-file]")
        .expect("a valid selector");
    assert!(input.is_some_and(|input| input.has_attribute("accept")));
}
