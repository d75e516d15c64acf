//! Prints the page as HTML.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    print!("{}", yew::ServerRenderer::<yewpeer::App>::new().render().await);
}
