//! What may stand in markup, and what becomes of it.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, LitBool, LitInt, LitStr, Pat, Result, Token, braced, token};

use crate::element::{Element, Use};

/// Nodes side by side.
pub struct Nodes(pub Vec<Node>);

/// One thing that stands in markup.
pub enum Node {
    /// An element of the page.
    Element(Box<Element>),
    /// A part of the screen.
    Part(Box<Use>),
    /// Nodes without an element around them.
    Fragment(Nodes),
    /// A text that is known beforehand.
    Text(LitStr),
    /// A value that is shown.
    Value(TokenStream),
    /// Values that are shown one after another.
    Values(TokenStream),
    /// Nodes that are there only if something holds.
    If(Vec<(Expr, Nodes)>, Option<Nodes>),
    /// Nodes for each of something.
    For(Box<Pat>, Box<Expr>, Nodes),
}

impl Parse for Nodes {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut nodes = Vec::new();
        while !(input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/])) {
            nodes.push(input.parse()?);
        }
        Ok(Self(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Token![<]) {
            return Self::tag(input);
        }
        if input.peek(token::Brace) {
            return Self::braces(input);
        }
        if input.peek(Token![if]) {
            return Self::condition(input);
        }
        if input.peek(Token![for]) {
            return Self::repetition(input);
        }
        if input.peek(LitInt) || input.peek(LitBool) {
            let literal: syn::Lit = input.parse()?;
            return Ok(Self::Value(literal.into_token_stream()));
        }
        if input.peek(LitStr) {
            return input.parse().map(Self::Text);
        }
        // A value alone needs no braces: `html! { name }`.
        input.parse().map(Self::Value)
    }
}

impl Node {
    fn tag(input: ParseStream<'_>) -> Result<Self> {
        if input.peek2(Token![>]) {
            input.parse::<Token![<]>()?;
            input.parse::<Token![>]>()?;
            let nodes = input.parse()?;
            input.parse::<Token![<]>()?;
            input.parse::<Token![/]>()?;
            input.parse::<Token![>]>()?;
            return Ok(Self::Fragment(nodes));
        }
        let ahead = input.fork();
        ahead.parse::<Token![<]>()?;
        let name = ahead.call(Ident::parse_any)?.to_string();
        let is_part = name.starts_with(|letter: char| letter.is_ascii_uppercase()) || ahead.peek(Token![::]);
        if is_part {
            Ok(Self::Part(Box::new(input.parse()?)))
        } else {
            Ok(Self::Element(Box::new(input.parse()?)))
        }
    }

    fn braces(input: ParseStream<'_>) -> Result<Self> {
        let content;
        braced!(content in input);
        let is_repeated = content.peek(Token![for]) && {
            let ahead = content.fork();
            ahead.parse::<syn::ExprForLoop>().is_err()
        };
        if is_repeated {
            content.parse::<Token![for]>()?;
            return content.parse().map(Self::Values);
        }
        if content.peek(LitStr) && content.peek2(syn::parse::End) {
            return content.parse().map(Self::Text);
        }
        content.parse().map(Self::Value)
    }

    fn condition(input: ParseStream<'_>) -> Result<Self> {
        let mut branches = Vec::new();
        loop {
            input.parse::<Token![if]>()?;
            let condition = input.call(Expr::parse_without_eager_brace)?;
            branches.push((condition, Nodes::in_braces(input)?));
            if !input.peek(Token![else]) {
                return Ok(Self::If(branches, None));
            }
            input.parse::<Token![else]>()?;
            if !input.peek(Token![if]) {
                return Ok(Self::If(branches, Some(Nodes::in_braces(input)?)));
            }
        }
    }

    fn repetition(input: ParseStream<'_>) -> Result<Self> {
        input.parse::<Token![for]>()?;
        let pattern = input.call(Pat::parse_multi_with_leading_vert)?;
        input.parse::<Token![in]>()?;
        let values = input.call(Expr::parse_without_eager_brace)?;
        Ok(Self::For(
            Box::new(pattern),
            Box::new(values),
            Nodes::in_braces(input)?,
        ))
    }

    /// Whether it is always one node, so that a list around it would say nothing.
    fn is_single(&self) -> bool {
        !matches!(self, Self::Values(_) | Self::For(..) | Self::Fragment(_))
    }

    /// Statements that put this node into the place that is open: always one, unless it repeats.
    fn add(&self) -> TokenStream {
        match self {
            Self::Element(element) => element.add(),
            Self::Fragment(nodes) => nodes.add_listed(),
            Self::Text(text) => quote! { ::lo_trinh::ui::markup::add_text(#text); },
            Self::Value(value) => {
                let value = value_of(value);
                quote! { ::lo_trinh::ui::markup::Shown::add(#value); }
            }
            Self::Values(values) => quote! {
                for __value in ::std::iter::IntoIterator::into_iter({ #values }) {
                    ::lo_trinh::ui::markup::Shown::add(__value);
                }
            },
            Self::For(pattern, values, body) => {
                let body = body.add();
                quote! { for #pattern in #values { #body } }
            }
            Self::Part(part) => {
                let made = part.made();
                quote! { ::lo_trinh::ui::markup::add(#made); }
            }
            Self::If(branches, otherwise) => {
                let branches = branches.iter().map(|(condition, nodes)| {
                    let nodes = nodes.add_as_one();
                    quote! { if #condition { #nodes } else }
                });
                let otherwise = match otherwise {
                    Some(nodes) => nodes.add_as_one(),
                    None => quote! { ::lo_trinh::ui::markup::add_nothing(); },
                };
                quote! { #( #branches )* { #otherwise } }
            }
        }
    }
}

/// A braced value: an expression as it stands, or a block where statements stand.
fn value_of(tokens: &TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => tokens.clone(),
        _ => quote! { { #tokens } },
    }
}

impl Nodes {
    fn in_braces(input: ParseStream<'_>) -> Result<Self> {
        let content;
        braced!(content in input);
        content.parse()
    }

    /// Whether these are always exactly one node.
    pub fn is_single(&self) -> bool {
        matches!(&self.0[..], [node] if node.is_single())
    }

    /// Statements that put all nodes into the place that is open.
    pub fn add(&self) -> TokenStream {
        self.0.iter().map(Node::add).collect()
    }

    /// Statements that put these nodes into the place that is open as one.
    fn add_as_one(&self) -> TokenStream {
        match &self.0[..] {
            [] => quote! { ::lo_trinh::ui::markup::add_nothing(); },
            [Node::Fragment(nodes)] => nodes.add_listed(),
            _ if self.is_single() => self.add(),
            _ => self.add_listed(),
        }
    }

    /// Statements that put a list of these nodes into the place that is open.
    fn add_listed(&self) -> TokenStream {
        let add = self.add();
        quote! {
            ::lo_trinh::ui::markup::open_list();
            #add
            ::lo_trinh::ui::markup::close();
        }
    }

    /// An expression that is these nodes as one: the node itself where it is only one.
    pub fn root(&self) -> TokenStream {
        match &self.0[..] {
            [] => quote! { ::lo_trinh::ui::markup::nothing() },
            [Node::Element(element)] => element.made(),
            [Node::Part(part)] => part.made(),
            [Node::Text(text)] => quote! { ::lo_trinh::ui::markup::text(#text) },
            [Node::Value(value)] => {
                let value = value_of(value);
                quote! { ::lo_trinh::ui::markup::Shown::node(#value) }
            }
            [Node::Fragment(nodes)] => nodes.listed(),
            [Node::If(branches, otherwise)] => {
                let branches = branches.iter().map(|(condition, nodes)| {
                    let nodes = nodes.root();
                    quote! { if #condition { #nodes } else }
                });
                let otherwise = match otherwise {
                    Some(nodes) => nodes.root(),
                    None => quote! { ::lo_trinh::ui::markup::nothing() },
                };
                quote! { { #( #branches )* { #otherwise } } }
            }
            _ => self.listed(),
        }
    }

    /// An expression that is a list of these nodes.
    fn listed(&self) -> TokenStream {
        let add = self.add();
        quote! { {
            ::lo_trinh::ui::markup::open_list();
            #add
            ::lo_trinh::ui::markup::taken()
        } }
    }
}
