//! The office: a module of its own in a worker, started when a workbook is chosen or a task is given, and let go
//! afterwards. Two of them may run, one that keeps a workbook open and one that does tasks.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array};
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use crate::app::{Message, OfficeAnswer, OfficeTask};

/// What the page's own script calls the function that unpacks the reader and starts its worker.
const OPENER: &str = "openOffice";

/// An office at work. It ends with this value, whatever it does.
pub struct Office {
    worker: Worker,
    ready: Rc<RefCell<bool>>,
    /// What it is told as soon as it can be told anything.
    waiting: Rc<RefCell<Vec<Array>>>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(JsValue)>,
}

impl Office {
    /// Starts an office; nothing where the page has none, as in a page served for development. `failure` is told when it
    /// breaks off.
    pub fn start(failure: Message, told: impl Fn(Message) + Clone + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let opener = Reflect::get(&window, &JsValue::from_str(OPENER)).ok()?;
        let opener: Function = opener.dyn_into().ok()?;
        let worker: Worker = opener.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        let ready = Rc::new(RefCell::new(false));
        let waiting: Rc<RefCell<Vec<Array>>> = Rc::default();
        let heard = {
            let (worker, ready, waiting) = (worker.clone(), ready.clone(), waiting.clone());
            let (told, failure) = (told.clone(), failure.clone());
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let data = event.data();
                let Some(text) = data.as_string() else {
                    return told(task_message(&Array::from(&data)));
                };
                match text.as_bytes() {
                    b"0" => {
                        *ready.borrow_mut() = true;
                        for task in waiting.borrow_mut().drain(..) {
                            let _ = worker.post_message(&task);
                        }
                    }
                    [step @ b'1'..=b'9'] => told(Message::WorkbookStepDone(usize::from(step - b'0'))),
                    [b'!', ..] => told(failure.clone()),
                    _ => told(Message::WorkbookAnswered(text)),
                }
            })
        };
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| told(failure.clone()));
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            ready,
            waiting,
            _heard: heard,
            _failed: failed,
        })
    }

    /// Has a workbook read.
    pub fn read(&self, name: &str, bytes: &[u8], today: i32) {
        self.tell("read", name, &Uint8Array::from(bytes), f64::from(today));
    }

    /// Has the open workbook read again by another mapping.
    pub fn read_again(&self, mapping: &str, today: i32) {
        self.tell("again", mapping, &JsValue::NULL, f64::from(today));
    }

    /// Has a task done.
    pub fn perform(&self, ticket: u32, task: OfficeTask, text: &str, bytes: &[u8]) {
        self.tell(task.code(), text, &Uint8Array::from(bytes), f64::from(ticket));
    }

    fn tell(&self, task: &str, text: &str, bytes: &JsValue, number: f64) {
        let task = Array::of4(
            &JsValue::from_str(task),
            &JsValue::from_str(text),
            bytes,
            &JsValue::from_f64(number),
        );
        if *self.ready.borrow() {
            let _ = self.worker.post_message(&task);
        } else {
            self.waiting.borrow_mut().push(task);
        }
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        // What is on its way already must not find a closure that is gone.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What a task says of itself: its number and the steps done, or its number, a word and bytes.
fn task_message(said: &Array) -> Message {
    let ticket = said.get(0).as_f64().unwrap_or_default() as u32;
    match said.get(1).as_f64() {
        Some(step) => Message::OfficeStepDone {
            ticket,
            step: step as u32,
        },
        None => Message::OfficeAnswered {
            ticket,
            answer: OfficeAnswer {
                word: said.get(1).as_string().unwrap_or_default(),
                bytes: Uint8Array::new(&said.get(2)).to_vec(),
            },
        },
    }
}
