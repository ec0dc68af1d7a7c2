import numpy as np, torch
encoders = {"image": model.image_encoder, "sound": model.sound_encoder}  # yours
layers = {"head.0": model.head[0], "head.1": model.head[2]}  # Linear, ReLU, Linear
codes, labels, split = {name: [] for name in encoders}, [], []
for name, encoder in encoders.items():
    encoder.register_forward_hook(lambda m, i, out, to=codes[name]: to.append(out))
model.eval()
with torch.no_grad():
    for half, loader in enumerate([train_loader, test_loader]):
        for inputs, label in loader:
            model(inputs), labels.append(label), split.append(torch.full_like(label, half))
file = {f"codes.{name}": torch.cat(parts) for name, parts in codes.items()}
file |= {f"{at}.{k}": v for at, layer in layers.items() for k, v in layer.state_dict().items()}
file |= {"labels": torch.cat(labels), "split": torch.cat(split)}
np.savez("model.npz", senses=list(encoders), **{k: v.cpu().numpy() for k, v in file.items()})
