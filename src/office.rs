//! The office: a program of its own, which the page unpacks and starts in a worker only when there is heavy and rare work.
//! The page's start does not pay for it, and however long it works, the page stays alive.
//!
//! It is told `[task, text, bytes, number]`. Two tasks are about the workbook it keeps open, `read` and `again`, their
//! number is the month, and it answers with texts: a digit for each step done, then the outcome as `formats::sheet::wire`
//! writes it. All others are those of `formats::office`; their number is the ticket, and it answers with lists: `[ticket,
//! steps done]`, then `[ticket, word, bytes]`.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::listen();
}

/// On the host there is no worker; the binary exists so that the workspace builds everywhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod worker {
    use lo_trinh::formats::office::{Answer as Made, Task, perform};
    use lo_trinh::formats::sheet::grid::Workbook;
    use lo_trinh::formats::sheet::read;
    use lo_trinh::formats::sheet::recognise::{Mapping, recognise};
    use lo_trinh::formats::sheet::take::dry_run;
    use lo_trinh::formats::sheet::wire::{Answer, read_mapping, write_answer};
    use std::cell::RefCell;
    use std::rc::Rc;
    use web_sys::wasm_bindgen::prelude::Closure;
    use web_sys::wasm_bindgen::{JsCast, JsValue};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Waits for tasks; says so when it can take one.
    pub fn listen() {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let open: Rc<RefCell<Option<Workbook>>> = Rc::default();
        let told = scope.clone();
        let scope_of_chance = scope.clone();
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let task = js_sys::Array::from(&event.data());
            let name = task.get(0).as_string().unwrap_or_default();
            let text = task.get(1).as_string().unwrap_or_default();
            let today = task.get(3).as_f64().unwrap_or_default();
            let say = |text: &str| {
                let _ = told.post_message(&JsValue::from_str(text));
            };
            let bytes = || js_sys::Uint8Array::new(&task.get(2)).to_vec();
            if let Some(asked) = Task::from_code(&name) {
                let ticket = task.get(3);
                let step = |done: u32| {
                    let _ = told.post_message(&js_sys::Array::of2(&ticket, &JsValue::from_f64(done.into())));
                };
                // However a keyboard writes its accents, a passphrase is the same.
                let text = String::from(js_sys::JsString::from(text).normalize("NFC"));
                let answer = match random(&scope_of_chance, asked.random_bytes()) {
                    Some(random) => perform(asked, &text, &[random, bytes()].concat(), &step),
                    None => Made::refused("no_chance"),
                };
                let word = JsValue::from_str(&answer.word);
                let made = js_sys::Uint8Array::from(answer.bytes.as_slice());
                let _ = told.post_message(&js_sys::Array::of3(&ticket, &word, &made));
                return;
            }
            let answer = match name.as_str() {
                "read" => {
                    let bytes = bytes();
                    first_reading(&mut open.borrow_mut(), &text, &bytes, today as i32, say)
                }
                _ => again(open.borrow().as_ref(), read_mapping(&text), today as i32),
            };
            if let Some(answer) = answer {
                say(&write_answer(&answer));
            }
        });
        scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        let _ = scope.post_message(&JsValue::from_str("0"));
    }

    /// So many bytes that nobody can foretell; nothing where the browser has none to give.
    fn random(scope: &DedicatedWorkerGlobalScope, count: usize) -> Option<Vec<u8>> {
        let mut bytes = vec![0; count];
        if count > 0 {
            let crypto = scope.crypto().ok()?;
            crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
        }
        Some(bytes)
    }

    fn first_reading(
        open: &mut Option<Workbook>,
        name: &str,
        bytes: &[u8],
        today: i32,
        say: impl Fn(&str),
    ) -> Option<Answer> {
        let workbook = match read(name, bytes) {
            Ok(workbook) => workbook,
            Err(refusal) => return Some(Answer::Refused(refusal)),
        };
        say("1");
        let mapping = match recognise(&workbook) {
            Ok(mapping) => mapping,
            Err(refusal) => return Some(Answer::Refused(refusal)),
        };
        say("2");
        let run = dry_run(&workbook, &mapping, today);
        *open = Some(workbook);
        Some(Answer::Read(Box::new((mapping, run))))
    }

    fn again(open: Option<&Workbook>, mapping: Option<Mapping>, today: i32) -> Option<Answer> {
        let (workbook, mapping) = (open?, mapping?);
        let run = dry_run(workbook, &mapping, today);
        Some(Answer::Read(Box::new((mapping, run))))
    }
}
