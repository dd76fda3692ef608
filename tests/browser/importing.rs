//! Workbooks taken in by the delivered file: read in a worker, shown, confirmed, undone.

use anyhow::Result;
use xtask::driver::Page;

use crate::{axe, in_each_browser};

in_each_browser!(
    people_come_in_and_go_again,
    several_files_come_in_turn,
    a_register_comes_in,
    refused_files_say_why,
    twenty_thousand_rows_leave_the_page_alive,
    a_template_is_offered,
);

const ROSTER: &[u8] = include_bytes!("../corpus/workbooks/g01_roster_mam_non.xlsx");
const REGISTER: &[u8] = include_bytes!("../corpus/workbooks/g09_register_theo_chuc_danh.xlsx");
const LOCKED: &[u8] = include_bytes!("../corpus/workbooks/g11_co_mat_khau.xlsx");
const DAMAGED: &[u8] = include_bytes!("../corpus/workbooks/g12_hong.xlsx");

fn people_come_in_and_go_again(page: &Page) -> Result<()> {
    page.show_screen("files")?;
    page.choose_file("[data-testid=open-file]", "danh-sach.xlsx", ROSTER)?;
    page.wait_for_text("[data-testid=import-count]", "15 người")?;
    page.wait_for_text("[data-testid=import-read]", "Tên người đã bỏ: 15")?;
    // One of the fifteen names, to be sure that none is shown.
    let shown = page.evaluate("return document.body.textContent.includes('Phan Thị Thanh Yến');")?;
    assert_eq!(shown, serde_json::json!(false));
    assert_eq!(axe::violations(page)?, Vec::<String>::new());
    page.click("[data-testid=import-columns] > summary")?;
    assert_eq!(axe::violations(page)?, Vec::<String>::new());
    page.click("[data-testid=import-confirm]")?;
    page.wait_for("the dialog to close", "return !document.querySelector('dialog');")?;
    page.wait_for(
        "the step that can be undone",
        "return document.body.innerHTML.includes('Nhập danh sách 15 người');",
    )?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// Two lists dropped at once: the second comes when the first is answered, and both schools are there in the end.
fn several_files_come_in_turn(page: &Page) -> Result<()> {
    page.evaluate(
        "const list = (unit) => `Mã số;Giới tính;Ngày sinh;Đơn vị\\n${unit}1;Nam;1/2/1975;Trường ${unit}\\n`;
         const dataTransfer = new DataTransfer();
         for (const unit of ['A', 'B']) { dataTransfer.items.add(new File([list(unit)], `${unit}.csv`)); }
         document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));",
    )?;
    for after in ["Còn 1 tệp chờ", ""] {
        page.wait_for_text("[data-testid=import-count]", "1 người")?;
        page.wait_for_text("[data-testid=import-read]", after)?;
        assert_eq!(axe::violations(page)?, Vec::<String>::new());
        page.click("[data-testid=import-confirm]")?;
    }
    page.wait_for("the dialog to close", "return !document.querySelector('dialog');")?;
    page.show_screen("payroll")?;
    page.evaluate("document.querySelector('[data-testid=open-people]').click();")?;
    page.wait_for_text("h1", "Danh sách 2 người")?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

fn a_register_comes_in(page: &Page) -> Result<()> {
    page.drop_file("body", "khu-pho.xlsx", REGISTER)?;
    page.wait_for_text("[data-testid=import-count]", "10 chức danh")?;
    page.wait_for_text("[data-testid=import-rejected]", "Danh sách!F16")?;
    page.click("[data-testid=import-confirm]")?;
    page.show_screen("sourcing")?;
    page.wait_for_text("body", "Phường Bình Lâm")?;
    Ok(())
}

fn refused_files_say_why(page: &Page) -> Result<()> {
    page.show_screen("files")?;
    for (name, bytes, sentence) in [
        ("khoa.xlsx", LOCKED, "mật khẩu"),
        ("hong.xlsx", DAMAGED, "hỏng"),
        (
            "anh.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0".as_slice(),
            "không phải bảng tính",
        ),
        (
            "bao-cao.pdf",
            b"%PDF-1.7 x".as_slice(),
            "Chép bảng sang bảng tính",
        ),
    ] {
        page.choose_file("[data-testid=open-file]", name, bytes)?;
        page.wait_for_text("[data-testid=import-refused]", sentence)?;
        page.click("[data-testid=import-leave]")?;
        page.wait_for("the dialog to close", "return !document.querySelector('dialog');")?;
    }
    assert_eq!(page.complaints()?, Vec::<String>::new());
    Ok(())
}

/// While the rows are read, the page's own clock goes on: no gap between two frames is long.
fn twenty_thousand_rows_leave_the_page_alive(page: &Page) -> Result<()> {
    let mut text = String::from("Mã số;Giới tính;Ngày sinh;Đơn vị;Hệ số lương;Số tháng đóng BHXH\n");
    for row in 0..20_000 {
        text.push_str(&format!(
            "V{row:05};Nam;1/1/1975;Trường số {};3,33;200\n",
            row % 45
        ));
    }
    page.show_screen("files")?;
    page.evaluate(
        "window.longest = 0; let last = performance.now();
         const beat = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; setTimeout(beat, 10); };
         beat(); return true;",
    )?;
    page.choose_file("[data-testid=open-file]", "lon.csv", text.as_bytes())?;
    page.wait_for_text("[data-testid=import-count]", "20.000 người")?;
    let longest = page
        .evaluate("return window.longest;")?
        .as_f64()
        .unwrap_or(f64::MAX);
    assert!(longest < 2_000.0, "the page stood still for {longest} ms");
    Ok(())
}

fn a_template_is_offered(page: &Page) -> Result<()> {
    page.show_screen("files")?;
    page.click("[data-testid=template-people]")?;
    let (name, content) = page.download()?;
    assert_eq!(name, "mau-danh-sach-nguoi.xlsx");
    page.choose_file("[data-testid=open-file]", &name, &content)?;
    // An empty template is recognised and has nobody in it: there is nothing to confirm.
    page.wait_for_text("[data-testid=import-read]", "0 người")?;
    Ok(())
}
